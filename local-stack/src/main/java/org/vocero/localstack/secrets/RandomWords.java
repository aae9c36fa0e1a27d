package org.vocero.localstack.secrets;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Random text: readable for people who type it, dense for programs that do not. */
final class RandomWords {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";
    private static final int WORDS_IN_A_PASSWORD = 4;

    /** Short words that Spanish, Portuguese, French or English speakers type without accents: six bits each. */
    private static final List<String> WORDS = List.of(
            "agua", "alba", "amigo", "arena", "arroz", "barco", "brisa", "cacao", "cafe", "calle", "campo", "canto",
            "casa", "cielo", "ciudad", "coco", "condor", "coral", "costa", "danza", "faro", "fiesta", "flor", "fuego",
            "gaita", "gente", "guia", "hoja", "isla", "jardin", "lago", "lima", "lluvia", "luna", "maiz", "mango",
            "mapa", "mar", "mesa", "monte", "nido", "nube", "norte", "oro", "palma", "pampa", "pan", "paz", "piedra",
            "playa", "plaza", "puente", "puerto", "rio", "sal", "selva", "sol", "sur", "tango", "tierra", "trigo",
            "valle", "viento", "volcan");

    private final SecureRandom random = new SecureRandom();

    /** Like {@code rio-mango-faro-luna-482}: 34 bits, enough for a desk on the loopback interface behind bcrypt. */
    String password() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < WORDS_IN_A_PASSWORD; i++) {
            parts.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        parts.add(digits(3));
        return String.join("-", parts);
    }

    String token(int length) {
        return pick(ALPHABET, length);
    }

    /** Digits that do not begin with a zero. */
    String digits(int length) {
        return pick("123456789", 1) + pick(DIGITS, length - 1);
    }

    private String pick(String from, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }
}
