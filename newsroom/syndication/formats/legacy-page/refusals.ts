import { type Source } from './piece.ts'
import { isProse, normalised, wordCount } from './prose.ts'

const LOGIN = /^(?:(?:please )?(?:sign|log) ?(?:in|on)|member login|user login|anmelden|connexion|iniciar sesión|تسجيل الدخول|התחברות|लॉग इन)\b/iu
const ERROR = /\b(?:404|403|410|500|502|503)\b.{1,40}(?:error|not found|forbidden|gone|unavailable|bad gateway)|^(?:error )?(?:404|403|500|502|503)$|(?:page|file|article|story|url) (?:was |could )?(?:not |can['’]?t |cannot )(?:be )?found|page (?:does not|doesn['’]t) exist|no longer (?:available|exists)|access denied|just a moment|attention required|checking your browser|enable javascript|are you a robot|site can['’]t be reached|seite nicht gefunden|page introuvable|página no encontrada|página não encontrada|страница не найдена|الصفحة غير موجودة|पृष्ठ नहीं मिला/iu

/** Why this is not a story, with what to do about it; null if it may be one. */
export function reasonNotAStory(source: Source): string | null {
  const shown = source.pieces.filter((piece) => piece.place !== 'outside')
  const text = shown.filter((piece) => piece.kind !== 'list' || isProse(piece.text)).map((piece) => piece.text)
  const prose = text.filter(isProse)
  const words = prose.reduce((sum, paragraph) => sum + wordCount(paragraph), 0)
  const first = [...source.headlines, ...text.slice(0, 6)].map((line) => line.slice(0, 200))
  const asks = source.asksForPassword || source.pieces.some((piece) => piece.text.length < 200 && /\bpassword\b|passwort|mot de passe|contraseña|كلمة (?:المرور|السر)|סיסמה|पासवर्ड|пароль/iu.test(piece.text))
  if (asks && (words < 80 || (words < 250 && first.some((line) => LOGIN.test(line) && wordCount(line) < 12)))) {
    return 'This is a page to sign in, not a story. Sign in to the old site, open the story, and save that page.'
  }
  if (words < 120 && first.some((line) => ERROR.test(line))) {
    return 'This is an error page of the old site, not a story. Open the story’s own address, see that it shows the text, and save that page.'
  }
  if (isIndex(source, text, prose, words)) {
    return 'This is a list of stories, not a story. Open one story from it and save that page.'
  }
  if (prose.length === 0) return 'There is no paragraph of text on this page. Open the story so that its text shows, and save the page again.'
  return null
}

function isIndex(source: Source, text: string[], prose: string[], words: number): boolean {
  const more = text.filter((line) => /^(?:read more|continue reading|read full story|more|weiterlesen|lire la suite|leer más|leia mais|اقرأ المزيد|קרא עוד|और पढ़ें|читать далее)$/u.test(normalised(line))).length
  if (more >= 3 && more >= prose.length * 0.5) return true
  if (source.linkedHeadings >= 4 && words < source.linkedHeadings * 60) return true
  const short = text.filter((line) => !isProse(line) && wordCount(line) >= 3).length
  return short >= 8 && words < 120 && short >= prose.length * 4
}
