import { SAMPLES } from "./samples.ts";
import { sample, type Sample } from "./sample.ts";

/** What was said at a meeting of people who never were, with notes of who printed it. */
const HEARING = sample(
  "hearing",
  "en",
  "# The Ferry Hearing",
  "## First day",
  "Monday, 3 May 1954",
  "MR. ARDEN: The committee has before it the letter of the ferryman{Printed in full in the appendix.}, who asks for a new rope.",
  "MRS. BELL: He has asked for one every spring since I have sat here. What became of the rope that we paid for?",
  "It was bought, and it was used, and the accounts were laid before the council in November.",
  "MR. ARDEN: That is what I should like to hear from him{He was not in the room.}.",
  "## Second day",
  "Tuesday, 4 May 1954",
  "MR. CROFT: I carried people over that river for thirty-one years, and I never lost one of them.",
  "MRS. BELL: Nobody says that you did.",
  "MR. CROFT: Then give me a rope{The vote was taken on the same evening.}.",
  "MR. ARDEN: Are there any more questions? There are none, and the committee will now vote.",
);

const RUSSIAN_TALK = sample(
  "russian-talk",
  "ru",
  "# Разговор о пароме",
  "## Утро",
  "3 мая 1954 года",
  "АРДЕНОВ: Перед комиссией лежит письмо паромщика{Напечатано в приложении.}, который просит новый канат.",
  "БЕЛОВА: Он просит его каждую весну, сколько я здесь сижу. Куда делся тот канат, за который мы заплатили?",
  "АРДЕНОВ: Вот это я и хотел бы услышать от него самого.",
  "## Вечер",
  "КРОТОВ: Тридцать один год возил я людей через эту реку и не потерял ни одного.",
  "БЕЛОВА: Никто этого и не говорит.",
  "КРОТОВ: Тогда дайте мне канат{Голосовали в тот же вечер.}.",
);

/** From the first annual message of George Washington, 8 January 1790; nobody has rights in it. */
const MESSAGE = sample(
  "message",
  "en",
  "# First Annual Message",
  "Fellow-Citizens of the Senate and House of Representatives:",
  "I embrace with great satisfaction the opportunity which now presents itself of congratulating you on the present favorable prospects of our public affairs. The recent accession of the important state of North Carolina to the Constitution of the United States (of which official information has been received), the rising credit and respectability of our country, the general and increasing good will toward the government of the Union, and the concord, peace, and plenty with which we are blessed are circumstances auspicious in an eminent degree to our national prosperity.",
  "In resuming your consultations for the general good you can not but derive encouragement from the reflection that the measures of the last session have been as satisfactory to your constituents as the novelty and difficulty of the work allowed you to hope.",
  "Among the many interesting objects which will engage your attention that of providing for the common defense will merit particular regard. To be prepared for war is one of the most effectual means of preserving peace.",
  "A free people ought not only to be armed, but disciplined; to which end a uniform and well-digested plan is requisite; and their safety and interest require that they should promote such manufactories as tend to render them independent of others for essential, particularly military, supplies.",
);

/** All texts from which files of every format are made, by Readout’s tests and by other programs. */
export const TEXTS: Sample[] = [...SAMPLES, HEARING, RUSSIAN_TALK, MESSAGE];
