package guatu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource({
        "chineseCounting,1,一", "chineseCounting,10,十", "chineseCounting,11,十一", "chineseCountingThousand,20,二十",
        "chineseCountingThousand,105,一百零五", "chineseCountingThousand,110,一百一十", "chineseCounting,1001,一千零一",
        "chineseLegalSimplified,12,壹拾贰", "ideographTraditional,3,丙", "ideographZodiac,12,亥", "decimalZero,7,07",
        "decimalFullWidth,12,１２", "decimalEnclosedCircleChinese,3,③", "decimalEnclosedCircle,21,21", "lowerLetter,28,bb",
        "upperRoman,1994,MCMXCIV", "decimalEnclosedParen,2,⑵", "none,4,''", "ideographDigital,20,二〇", "unheardOf,5,5"})
    void writesACountAsWordShowsIt(String format, int count, String shown) {
        assertThat(Numerals.write(format, count)).isEqualTo(shown);
    }
}
