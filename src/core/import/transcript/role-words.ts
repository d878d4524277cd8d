const WORDS = `
  mr mrs ms miss messrs mister sir madam madame dr doctor prof professor lord lady dame baroness baron count
  king queen prince princess duke emperor pope father sister brother reverend rev rabbi bishop cardinal
  president presidents premier prime minister ministers chancellor secretary general director chief head chair
  chairman chairwoman chairperson speaker leader governor gov mayor ambassador amb envoy consul commissioner
  senator sen senators congressman congresswoman representative rep delegate deputy member councillor councilman
  advisor adviser counselor counsellor counsel aide assistant attorney lawyer prosecutor solicitor barrister
  judge justice magistrate court clerk witness juror foreman defendant plaintiff respondent bailiff reporter
  officer captain capt colonel col major maj lieutenant lt sergeant sgt gen admiral adm marshal commander
  inspector detective constable agent spokesman spokeswoman spokesperson correspondent journalist editor
  interviewer interviewee moderator host guest narrator operator translator interpreter announcer presenter
  caller audience participant student teacher engineer nurse manager citizen comrade acting vice former
  honourable honorable hon voice man woman question answer staff press foreign defence defense state
  президент президента премьер министр министра председатель депутат господин госпожа товарищ тов гн гжа
  генерал полковник майор капитан адмирал секретарь судья свидетель адвокат прокурор следователь защитник
  журналист корреспондент корр вопрос ответ ведущий ведущая профессор академик посол директор глава
  губернатор мэр интервьюер респондент председательствующий председательствующая обвиняемый подсудимый
  представитель докладчик реплика голос
`;

const ROLES = new Set(WORDS.trim().split(/\s+/u));

/** Whether a word says what somebody is or how they are addressed, not what they are called. */
export function isRoleWord(word: string): boolean {
  return ROLES.has(plain(word));
}

/** One of two or more letters in capitals, in a label that is not all in capitals: `NSA`, `U.S.` */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(word);
}

/** Of several people: `presidents` is `President` of each. */
export function singularRole(word: string): string | null {
  const singular = /^(\p{Ll}{4,})s$/u.exec(word)?.[1];
  if (singular === undefined || !ROLES.has(singular)) return null;
  return singular.charAt(0).toUpperCase() + singular.slice(1);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]/gu, "");
}
