"""What column names and answers usually mean, in the exports of survey and analytics tools, in ten languages.

English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Japanese and Chinese, a line each where there are
many words.
"""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(f"(?i)(?:{'|'.join(patterns)})")


NO_ANSWER = _any(
    r"n/?a|not applicable|no answer|no opinion|don'?t know|do not know|dk|refused|prefer not to (say|answer)|blank",
    r"missing|keine (angabe|antwort)|k\. ?a\.|wei(ß|ss) (ich )?nicht|trifft nicht zu|nicht zutreffend",
    r"sans (réponse|objet|opinion)|pas de réponse|(je )?ne sa(it|is) pas|ne se prononce pas|nsp",
    r"no (lo )?(sabe|sé)|no contesta|ns/nc|no aplica|sin respuesta|prefiero no (decirlo|responder|contestar)",
    r"non so|non applicabile|nessuna risposta|preferisco non rispondere",
    r"não (sei|sabe)|não se aplica|sem resposta|prefiro não (dizer|responder)",
    r"niet van toepassing|n\.?v\.?t\.?|weet (ik )?niet|geen (antwoord|mening)",
    r"brak (odpowiedzi|zdania)|nie wiem|nie dotyczy|trudno powiedzieć|odmowa",
    r"無回答|該当なし|わからない|分からない|回答しない",
    r"不知道|不适用|不適用|不清楚|无回答|無回答|未作答|拒答",
    r"[-–.]",
)
UNUSED = _any(
    r"(have )?(never|not) used( it)?|did(n'?t| not) use( it)?|never visited|did(n'?t| not) visit|not visited",
    r"(nicht|nie) (genutzt|benutzt|verwendet)",
    r"(non|pas|jamais) utilisé",
    r"(no|nunca) (lo )?(he )?(utilizado|usado)",
    r"(non|mai) (utilizzato|usato)",
    r"(não|nunca) (utilizei|usei)|não utilizado",
    r"(niet|nooit) gebruikt",
    r"(nie|nigdy nie) (korzystał(em|am)|używał(em|am))|nie korzystał\(?em/?\(?am\)?",
    r"(利用|使用)(していない|したことがない|なし)|使っていない|未利用|未使用",
    r"(没有?|從?沒有?|未|从未)(使用|用)过?",
)
RECOMMENDS = _any(
    r"(?<![a-z])nps(?![a-z])|net[ _-]?promoter|recommend|empfehl|polec|recommand|recomend|raccomand|consigli"
    r"|aanbevel|aanrad|勧め|すすめ|薦め|推奨|推荐|推薦"
)
OVERALL = _any(
    r"(?<![a-z])csat(?![a-z])|overall|in general|insgesamt|gesamtzufriedenheit|alles in allem",
    r"globalement|dans l'ensemble|satisfaction (globale|générale)|en general|satisfacción (general|global)",
    r"nel complesso|complessiv|de (modo|forma) geral|no geral|satisfação geral|over het (geheel|algemeen)|algehel",
    r"ogólnie|całościow|全体|総合|总体|整体|總體|整體",
)
EASE = _any(
    r"(?<![a-z])ces(?![a-z])|effort|how easy|ease of|wie (einfach|leicht)|aufwand|facilité|(est|était)-il facile",
    r"facilidad|(fácil|facile) (fue|foi|è stato|est)|facilità|facilidade|(hoe|zo) (gemakkelijk|makkelijk)|gemak",
    r"jak łatw|łatwość|簡単|容易|轻松|輕鬆|方便程度",
)
MATTERS = _any(r"importan|importân|matter|wichtig|ważn|belangrijk|重要")
USED = _any(
    r"\buse[ds]?\b|\bvisited\b|genutzt|benutzt|utilis|utiliz|\busato\b|\busad[oa]|\busou\b|gebruikt|korzysta|używa"
    r"|利用|使用|使った|用过"
)
WEIGHT = _any(
    r"(final|sample|survey)?[ _-]?(weight|weights|wt|wgt|gewicht|waga)|gewichtung(sfaktor)?|poids|pondération|peso"
    r"|ponderaci[oó]n|pondera[cç][aã]o|ponderazione|weging(sfactor)?|ウェイト|ウエイト|重み|权重|權重"
)
PERSONA = _any(
    r"persona|segment|cluster|customer[ _-]?(type|group)|kunden(gruppe|typ|segment)|zielgruppe",
    r"segment (de )?clients?|type (de )?client|profil client|segmento( de clientes?| cliente)?|tipo (de |di )?cliente",
    r"klant(groep|type|segment)|doelgroep|grupa( klientów)?|typ klienta",
    r"ペルソナ|セグメント|顧客(層|区分|タイプ)|客户(类型|群|细分)|用户(类型|分群|画像)|客戶類型",
)
CHANNEL = _any(
    r"channel|platform|device([ ._-]category|[ ._-]type)?|via|kanal|source|plattform|gerät(ekategorie|etyp)?",
    r"canal|plateforme|appareil|plataforma|dispositivo|categor[ií]a (de|do) dispositivo|canale|piattaforma",
    r"kanaal|apparaat(categorie)?|kanał|platforma|urządzenie|チャネル|チャンネル|プラットフォーム|デバイス(カテゴリ)?",
    r"渠道|通路|平台|设备(类别)?|裝置",
)
_PERSON = (
    r"client|utilisateur|visiteur|répondant|cliente|usuario|encuestado|visitante|utente|visitatore|rispondente|usuário"
    r"|utilizador|respondente|klant|gebruiker|bezoeker|klienta?|użytkownika?|respondenta?"
)
CUSTOMER = _any(
    r"(properties\.)?(user|customer|client|visitor|person|member|profile|distinct|respondent|requester|contact|cust"
    r"|user_pseudo|anonymous|amplitude|insert)[ ._-]?(id|no|number|key)?|uid|cid|who",
    r"(kunde|kunden|nutzer|benutzer|besucher|mitglieds?|teilnehmer|befragten)[ ._-]?(id|nr\.?|nummer|kennung)?",
    rf"(id|identifiant|n[°º]|numéro|número|numero|nr)[ ._-](du |de la |de l'|del |dell'|do |da |de )?({_PERSON})",
    rf"({_PERSON})[ ._-]?(id|nr|nummer)?",
    r"(顧客|お客様|会員|ユーザー|回答者) ?(id|番号|コード)|(客户|客戶|用户|用戶|会员|會員|访客) ?(id|编号|編號|号)",
)
EVENT = _any(
    r"event([ ._-]?(name|type))?|action|activity|what|ereignis(name|typ)?|aktion|aktivität",
    r"(nom de l'|type d')?événement|evento|(nombre|tipo) del? evento|acción|(nome|tipo) (do |di |de )?evento",
    r"azione|ação|gebeurtenis(naam)?|actie|(nazwa )?zdarzeni[ea]|akcja",
    r"イベント(名|の名前)?|アクション|操作|事件(名称|名稱)?|行为|行為",
)
TECHNICAL = _any(
    r"session_start|session_end|first_visit|user_engagement|heart_?beat|ping|scroll|page_?view_end|app_?(open|close)"
    r"|\$?identify|\$?autocapture|debug.*|click_debug|error_log"
)
OUTCOMES = _any(
    r"purchase|order(_| )?(completed|placed|paid)|buy|sign_?up|subscribe|payment_done|checkout_done|kauf|bestellung"
    r"|achat|commande|compra|pedido|acquisto|ordine|aankoop|bestelling|zakup|zamówienie|購入|注文|购买|下单|購買"
)


def says_nothing(answer: str) -> bool:
    """Return whether an answer is known to be no rating: nothing was answered, or the touchpoint was not used."""
    return bool(NO_ANSWER.fullmatch(answer) or UNUSED.fullmatch(answer))
