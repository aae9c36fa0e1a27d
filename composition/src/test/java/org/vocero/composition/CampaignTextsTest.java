package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.composition.Contents.CAMPAIGN;
import static org.vocero.composition.Contents.PARTNERS;
import static org.vocero.composition.Contents.composed;
import static org.vocero.composition.Contents.onFacebook;
import static org.vocero.composition.Contents.onX;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.composition.Composition.Composed;

/** Texts of the campaign's media plan, with their length on X as counted by hand: 1 a letter, 23 a link. */
class CampaignTextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Los migrantes cuentan: cuentan su historia y cuentan por lo que aportan. Hoy empieza una campaña con datos oficiales de las Américas. | https://www.oas.org/es/cidi/cam | 202 | 178
                    Migrants count: they tell their story, and what they bring counts. Today a campaign begins, built on official data from the Americas. | https://www.oas.org/es/cidi/cam | 202 | 178
                    Les migrants comptent : ils racontent leur histoire et leur apport compte. Une campagne fondée sur des données officielles commence aujourd’hui. | https://www.oas.org/es/cidi/cam | 213 | 189
                    Os migrantes contam: contam a sua história e contam pelo que trazem. Começa hoje uma campanha com dados oficiais das Américas. | https://www.oas.org/es/cidi/cam | 195 | 171
                    11 países, más de 15 socios y más de 10.000 personas: diez años de capacidades públicas para una migración humana en Mesoamérica y el Caribe. | https://programamesoamerica.iom.int/es | 210 | 186
                    11 countries, over 15 partners and more than 10,000 people: ten years building public capacity for humane migration in Mesoamerica and the Caribbean. | https://programamesoamerica.iom.int/es | 218 | 194
                    11 pays, plus de 15 partenaires et plus de 10 000 personnes : dix ans de capacités publiques pour une migration humaine en Mésoamérique et dans les Caraïbes. | https://programamesoamerica.iom.int/es | 226 | 202
                    Mañana, 18 de diciembre, es el Día Internacional del Migrante. ¿Quién cerca de usted cuenta? Cuéntelo con nosotros. | https://www.un.org/es/observances/migrants-day | 184 | 160
                    Tomorrow, 18 December, is International Migrants Day. Who counts near you? Tell the story with us. | https://www.un.org/es/observances/migrants-day | 167 | 143
                    Demain, 18 décembre, c’est la Journée internationale des migrants. Qui compte près de chez vous ? Racontez-le avec nous. | https://www.un.org/es/observances/migrants-day | 189 | 165
                    Amanhã, 18 de dezembro, é o Dia Internacional dos Migrantes. Quem conta perto de você? Conte conosco. | https://www.un.org/es/observances/migrants-day | 170 | 146
                    Día Internacional del Migrante. Trabajan, emprenden, enseñan, cuidan y pagan impuestos: los migrantes cuentan en las Américas. | https://www.un.org/es/observances/migrants-day | 195 | 171
                    International Migrants Day. They work, start businesses, teach, care and pay taxes: migrants count in the Americas. | https://www.un.org/es/observances/migrants-day | 184 | 160
                    Journée internationale des migrants. Ils travaillent, entreprennent, enseignent, soignent et paient des impôts : les migrants comptent dans les Amériques. | https://www.un.org/es/observances/migrants-day | 223 | 199
                    Dia Internacional dos Migrantes. Trabalham, empreendem, ensinam, cuidam e pagam impostos: os migrantes contam nas Américas. | https://www.un.org/es/observances/migrants-day | 192 | 168
                    """)
    void fitWithAllHashtags(String body, String link, int onX, int onFacebook) {
        Content content = new Content(body, link, CAMPAIGN, PARTNERS);

        Composed x = composed(onX(content));
        Composed facebook = composed(onFacebook(content));

        assertThat(x.first().text()).isEqualTo(body + "\n" + link + "\n#migrantescuentan #jointogether #iamamigrant");
        assertThat(x.tightest().length()).isEqualTo(onX);
        assertThat(x.omittedHashtags()).isEmpty();
        assertThat(facebook.first().text()).isEqualTo(body + "\n#migrantescuentan #jointogether #iamamigrant");
        assertThat(facebook.first().attachedLink()).isEqualTo(link);
        assertThat(facebook.tightest().length()).isEqualTo(onFacebook);
    }
}
