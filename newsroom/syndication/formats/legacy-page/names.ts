const PARTICLES = new Set(
  'de da do dos das di del della der den van von vom zu la le el al bin ibn bint ben und and y e i et & of the for ul du af ter ten'.split(' '),
)

const ORGANISATION =
  /\b(?:news|times|post|press|agency|agencies|media|herald|tribune|guardian|journal|gazette|chronicle|today|network|radio|tv|television|magazine|university|institute|bureau|desk|reuters|daily|weekly|express|telegraph|observer|services?|foundation|organi[sz]ation|ministry|council|association|online|english|wire|report|review|conversation|bbc|cnn|npr|un)\b/i

const AGENCIES = new Set(
  (
    'reuters|ap|afp|pti|ani|ians|uni|upi|xinhua|tass|dpa|efe|ansa|kuna|wam|spa|mena|anadolu|aa|bernama|yonhap|kyodo|app|bss|unb|cp|pa|pa media|' +
    'ats|sda|apa|kna|epd|nan|ritzau|tt|ntb|lusa|pap|ctk|čtk|belga|anp|stt|bta|mti|tanjug|hina|sta|ukrinform|unian|interfax|ria|agerpres|gna|rss|' +
    'the associated press|associated press|press trust of india|asian news international|agence france-presse|bloomberg|cnn|bbc|bbc news|' +
    'agencies|agency|news agencies|رويترز|أ ف ب|د ب أ|وكالات|ا ف ب|भाषा|एएनआई|पीटीआई|वार्ता|रॉयटर्स|рейтер|тасс|新华社|共同|時事'
  ).split('|'),
)

export function isAgency(name: string): boolean {
  return AGENCIES.has(name.trim().toLowerCase())
}

export function isOrganisation(name: string): boolean {
  return isAgency(name) || ORGANISATION.test(name)
}

/** Reads like the name of a person or a house: capitals (where the script has them), few words, no sentence. */
export function isNameLike(text: string, most = 6): boolean {
  if (text.length > 100 || /[:;!?…।。]/u.test(text)) return false
  const words = text
    .replace(/[.,]$/u, '')
    .split(/[\s/]+/u)
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > most || PARTICLES.has(words.at(-1)?.toLowerCase() ?? '')) return false
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘(@]/u.test(words[0] ?? '')) return false
  return words.every(
    (word) => PARTICLES.has(word.toLowerCase()) || /^[("'“‘]?(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]|\p{Ll}{1,3}[-’']\p{Lu})/u.test(word),
  )
}

/** A person's name: two to five capitalised words and no sign of a company. One word will do where the script has no capitals. */
export function isPersonName(text: string): boolean {
  const name = withoutTitle(text)
  if (!isNameLike(name, 5) || isOrganisation(name) || /[\d,()@/&]/u.test(name) || /\b(?:the|of|for|and)\b/i.test(name)) return false
  return name.includes(' ') || /\p{Lo}/u.test(name)
}

export function withoutTitle(text: string): string {
  return text.trim().replace(/^(?:dr|prof|professor|mr|mrs|ms|sir|dame|shri|smt)\b\.? ?/iu, '')
}

/** "A, B and C" as three names. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;、]| and | und | et | y | e | & | و(?=\p{L})/u)
    .map((name) => name.trim().replace(/[.\s|–—-]$/u, '').trim())
    .filter((name) => name !== '')
}
