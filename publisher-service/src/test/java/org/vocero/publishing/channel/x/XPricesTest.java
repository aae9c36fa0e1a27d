package org.vocero.publishing.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Publication.Picture;

class XPricesTest {

    private static final XPrices PRICES = new XPrices(
            new BigDecimal("0.015"),
            new BigDecimal("0.200"),
            new BigDecimal("0.005"),
            new BigDecimal("0.001"),
            new BigDecimal("0.010"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Los migrantes cuentan                          | 0 | 0.015
            Los migrantes cuentan https://www.oas.org/cam  | 0 | 0.200
            Los migrantes cuentan oas.org                  | 0 | 0.200
            Fin. El 18 de diciembre                        | 0 | 0.015
            Dos imágenes                                   | 2 | 0.025
            Con enlace https://oas.org y cuatro imágenes   | 4 | 0.220
            """)
    void chargesForLinksAndAltTexts(String text, int pictures, BigDecimal cost) {
        List<Picture> described = List.of(1, 2, 3, 4).subList(0, pictures).stream()
                .map(i -> new Picture("d" + i, "image/png", 1, 1, 1, "alt"))
                .toList();

        assertThat(PRICES.of(new Message(text, null, described, "es", "f", "k", Instant.EPOCH)))
                .isEqualByComparingTo(cost);
    }
}
