"""Scales of labels as survey tools offer them, in ten languages."""

from __future__ import annotations

_WRITTEN = {
    "en": (
        "Strongly disagree | Disagree | Neither agree nor disagree | Agree | Strongly agree",
        "Strongly disagree | Disagree | Neutral | Agree | Strongly agree",
        "Strongly disagree | Disagree | Undecided | Agree | Strongly agree",
        (
            "Strongly disagree | Disagree | Somewhat disagree | Neither agree nor disagree | Somewhat agree | Agree"
            " | Strongly agree"
        ),
        "Very dissatisfied | Dissatisfied | Neither satisfied nor dissatisfied | Satisfied | Very satisfied",
        "Very dissatisfied | Dissatisfied | Neutral | Satisfied | Very satisfied",
        (
            "Very dissatisfied | Somewhat dissatisfied | Neither satisfied nor dissatisfied | Somewhat satisfied"
            " | Very satisfied"
        ),
        (
            "Extremely dissatisfied | Somewhat dissatisfied | Neither satisfied nor dissatisfied | Somewhat satisfied"
            " | Extremely satisfied"
        ),
        "Not at all satisfied | Slightly satisfied | Moderately satisfied | Very satisfied | Extremely satisfied",
        "Very unsatisfied | Unsatisfied | Neutral | Satisfied | Very satisfied",
        "Very poor | Poor | Fair | Good | Very good",
        "Very poor | Poor | Average | Good | Excellent",
        "Very bad | Bad | Neutral | Good | Very good",
        "Poor | Fair | Good | Very good | Excellent",
        "Terrible | Poor | Average | Good | Excellent",
        "Very difficult | Difficult | Neutral | Easy | Very easy",
        "Very difficult | Somewhat difficult | Neither easy nor difficult | Somewhat easy | Very easy",
        "Not at all important | Slightly important | Moderately important | Very important | Extremely important",
        "Very unimportant | Unimportant | Neutral | Important | Very important",
        "Never | Rarely | Sometimes | Often | Always",
    ),
    "de": (
        "Sehr unzufrieden | Unzufrieden | Weder noch | Zufrieden | Sehr zufrieden",
        "Sehr unzufrieden | Unzufrieden | Neutral | Zufrieden | Sehr zufrieden",
        "Sehr unzufrieden | Unzufrieden | Weder zufrieden noch unzufrieden | Zufrieden | Sehr zufrieden",
        "Sehr unzufrieden | Eher unzufrieden | Teils, teils | Eher zufrieden | Sehr zufrieden",
        "Sehr unzufrieden | Eher unzufrieden | Weder noch | Eher zufrieden | Sehr zufrieden",
        "Stimme gar nicht zu | Stimme eher nicht zu | Teils, teils | Stimme eher zu | Stimme voll zu",
        "Stimme überhaupt nicht zu | Stimme nicht zu | Weder noch | Stimme zu | Stimme voll und ganz zu",
        "Trifft gar nicht zu | Trifft eher nicht zu | Teils, teils | Trifft eher zu | Trifft voll zu",
        "Sehr schlecht | Schlecht | Mittelmäßig | Gut | Sehr gut",
        "Sehr unwichtig | Unwichtig | Neutral | Wichtig | Sehr wichtig",
        "Nie | Selten | Manchmal | Oft | Immer",
    ),
    "fr": (
        "Très insatisfait | Insatisfait | Neutre | Satisfait | Très satisfait",
        "Très insatisfait | Insatisfait | Ni satisfait ni insatisfait | Satisfait | Très satisfait",
        "Très insatisfait | Plutôt insatisfait | Ni satisfait ni insatisfait | Plutôt satisfait | Très satisfait",
        "Pas du tout satisfait | Peu satisfait | Moyennement satisfait | Satisfait | Très satisfait",
        "Pas du tout d'accord | Pas d'accord | Ni d'accord ni pas d'accord | D'accord | Tout à fait d'accord",
        (
            "Pas du tout d'accord | Plutôt pas d'accord | Ni d'accord ni pas d'accord | Plutôt d'accord"
            " | Tout à fait d'accord"
        ),
        "Très mauvais | Mauvais | Moyen | Bon | Très bon",
        "Pas du tout important | Peu important | Moyennement important | Important | Très important",
    ),
    "es": (
        "Muy insatisfecho | Insatisfecho | Neutral | Satisfecho | Muy satisfecho",
        "Muy insatisfecho | Insatisfecho | Ni satisfecho ni insatisfecho | Satisfecho | Muy satisfecho",
        (
            "Totalmente en desacuerdo | En desacuerdo | Ni de acuerdo ni en desacuerdo | De acuerdo"
            " | Totalmente de acuerdo"
        ),
        "Muy en desacuerdo | En desacuerdo | Neutral | De acuerdo | Muy de acuerdo",
        "Muy malo | Malo | Regular | Bueno | Muy bueno",
        "Nada importante | Poco importante | Neutral | Importante | Muy importante",
    ),
    "it": (
        "Molto insoddisfatto | Insoddisfatto | Neutrale | Soddisfatto | Molto soddisfatto",
        "Molto insoddisfatto | Insoddisfatto | Né soddisfatto né insoddisfatto | Soddisfatto | Molto soddisfatto",
        "Per niente soddisfatto | Poco soddisfatto | Abbastanza soddisfatto | Molto soddisfatto",
        "Molto in disaccordo | In disaccordo | Né d'accordo né in disaccordo | D'accordo | Molto d'accordo",
        "Fortemente in disaccordo | In disaccordo | Neutrale | D'accordo | Fortemente d'accordo",
        "Pessimo | Scarso | Sufficiente | Buono | Ottimo",
        "Per niente importante | Poco importante | Neutrale | Importante | Molto importante",
    ),
    "pt": (
        "Muito insatisfeito | Insatisfeito | Neutro | Satisfeito | Muito satisfeito",
        "Muito insatisfeito | Insatisfeito | Nem satisfeito nem insatisfeito | Satisfeito | Muito satisfeito",
        "Discordo totalmente | Discordo | Não concordo nem discordo | Concordo | Concordo totalmente",
        "Discordo totalmente | Discordo | Neutro | Concordo | Concordo totalmente",
        "Muito ruim | Ruim | Regular | Bom | Muito bom",
        "Muito mau | Mau | Razoável | Bom | Muito bom",
        "Nada importante | Pouco importante | Neutro | Importante | Muito importante",
    ),
    "nl": (
        "Zeer ontevreden | Ontevreden | Neutraal | Tevreden | Zeer tevreden",
        "Zeer ontevreden | Ontevreden | Niet tevreden, niet ontevreden | Tevreden | Zeer tevreden",
        "Helemaal mee oneens | Mee oneens | Neutraal | Mee eens | Helemaal mee eens",
        "Helemaal niet mee eens | Niet mee eens | Neutraal | Mee eens | Helemaal mee eens",
        "Zeer slecht | Slecht | Matig | Goed | Zeer goed",
        "Zeer onbelangrijk | Onbelangrijk | Neutraal | Belangrijk | Zeer belangrijk",
    ),
    "pl": (
        "Bardzo niezadowolony | Niezadowolony | Neutralny | Zadowolony | Bardzo zadowolony",
        "Bardzo niezadowolony | Niezadowolony | Ani zadowolony, ani niezadowolony | Zadowolony | Bardzo zadowolony",
        (
            "Zdecydowanie się nie zgadzam | Nie zgadzam się | Ani się zgadzam, ani się nie zgadzam | Zgadzam się"
            " | Zdecydowanie się zgadzam"
        ),
        "Zdecydowanie nie | Raczej nie | Trudno powiedzieć | Raczej tak | Zdecydowanie tak",
        "Bardzo źle | Źle | Średnio | Dobrze | Bardzo dobrze",
        "Bardzo nieważne | Nieważne | Neutralne | Ważne | Bardzo ważne",
    ),
    "ja": (
        "非常に不満 | 不満 | どちらともいえない | 満足 | 非常に満足",
        "非常に不満 | やや不満 | どちらともいえない | やや満足 | 非常に満足",
        "とても不満 | やや不満 | どちらともいえない | やや満足 | とても満足",
        "不満 | やや不満 | どちらともいえない | やや満足 | 満足",
        "まったくそう思わない | あまりそう思わない | どちらともいえない | ややそう思う | とてもそう思う",
        "全くそう思わない | そう思わない | どちらともいえない | そう思う | 強くそう思う",
    ),
    "zh": (
        "非常不满意 | 不满意 | 一般 | 满意 | 非常满意",
        "很不满意 | 不满意 | 一般 | 满意 | 很满意",
        "非常不满意 | 比较不满意 | 一般 | 比较满意 | 非常满意",
        "非常不同意 | 不同意 | 中立 | 同意 | 非常同意",
        "非常不滿意 | 不滿意 | 普通 | 滿意 | 非常滿意",
        "非常不同意 | 不同意 | 普通 | 同意 | 非常同意",
    ),
}

SCALES: tuple[tuple[str, ...], ...] = tuple(
    tuple(scale.split(" | ")) for scales in _WRITTEN.values() for scale in scales
)
"""Scales of labels, from the worst to the best."""

YES_AND_NO: tuple[tuple[str, str], ...] = (
    ("ja", "nein"),
    ("oui", "non"),
    ("sí", "no"),
    ("si", "no"),
    ("sì", "no"),
    ("sim", "não"),
    ("ja", "nee"),
    ("tak", "nie"),
    ("はい", "いいえ"),
    ("是", "否"),
    ("是", "不是"),
)
"""Yes and no in other languages than English."""
