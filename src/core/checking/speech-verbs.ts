/** Verbs by which English and Russian texts say who said something, as words of a text. */
const ENGLISH =
  "said|says|say|told|tells|asked|asks|replied|replies|answered|answers|wrote|writes|added|adds|explained|explains|insisted|insists|noted|notes|remarked|remarks|declared|declares|stated|states|argued|argues|claimed|claims|admitted|admits|recalled|recalls|warned|warns|continued|continues|responded|responds|observed|observes|concluded|concludes|suggested|suggests|complained|complains|promised|promises|assured|assures|announced|announces|repeated|repeats|exclaimed|exclaims|stressed|stresses|confessed|objected|objects|joked|quipped|protested|agreed|agrees|put it|called|cried|whispered|urged|acknowledged|confided|conceded|cautioned|inquired";
const RUSSIAN =
  "сказал|сказала|сказали|говорит|говорил|говорила|ответил|ответила|отвечал|отвечает|спросил|спросила|спрашивает|заявил|заявила|заявляет|добавил|добавила|пояснил|пояснила|объяснил|объяснила|отметил|отметила|подчеркнул|подчеркнула|написал|написала|писал|пишет|утверждал|утверждает|признал|признался|признавался|заметил|заметила|продолжал|продолжил|воскликнул|воскликнула|повторил|согласился|возразил|возразила|напомнил|предупредил|пообещал|вспоминал|вспоминает|произнёс|произнес|крикнул|рассказал|рассказывал|сообщил";

export const SPEECH_VERB = `(?<![\\p{L}])(?:${ENGLISH}|${RUSSIAN})(?![\\p{L}])`;

/** Whether a text says that somebody spoke or wrote. */
export function tellsOfSpeech(text: string): boolean {
  return PATTERN.test(text);
}

const PATTERN = new RegExp(SPEECH_VERB, "iu");
