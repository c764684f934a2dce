import { claim, cutPiece, isFree, type Piece } from './piece.ts'
import { endsSentence, isProse, normalised, wordCount } from './prose.ts'

const EXACT = new Set(
  (
    'back to top|top|go to top|scroll to top|return to top|to top|top of page|back|home|menu|search|close|share|share this|share it|share article|share this article|' +
    'share this story|share this post|share on facebook|share on twitter|share on x|share on whatsapp|facebook|twitter|x|instagram|youtube|linkedin|pinterest|' +
    'whatsapp|telegram|reddit|tumblr|tweet|pin it|pin|like|like this|like us|follow|follow us|follow us on|print|print this|print article|print this page|print page|printer friendly version|printer friendly|' +
    'email|e mail|mail|email this|email this page|email this article|email to a friend|send to a friend|copy link|save|bookmark|listen|listen to this article|play|' +
    'download pdf|pdf|rss|font size|text size|a a a|advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted|promoted content|scroll to continue|' +
    'story continues below advertisement|article continues below|article continues after advertisement|continue reading below|subscribe|subscribe now|sign up|sign in|log in|login|logout|register|my account|newsletter|' +
    'comments|no comments|no comments yet|comment|comment now|leave a comment|leave a reply|leave your comment|add a comment|add comment|post a comment|post comment|view comments|show comments|write a comment|join the conversation|be the first to comment|reply|' +
    'previous|next|previous article|next article|previous post|next post|prev|older|newer|older posts|newer posts|previous story|next story|previous next|prev next|' +
    'skip to content|skip to main content|skip to navigation|toggle navigation|loading|load more|show more|see more|view more|more|read more|continue reading|read full story|click here|' +
    'about us|contact us|contact|terms|terms of use|terms of service|terms and conditions|privacy|privacy policy|cookie policy|sitemap|site map|disclaimer|careers|advertise|advertise with us|faq|help|archive|archives|feedback|' +
    'news|world|sport|sports|business|opinion|politics|technology|entertainment|health|science|culture|lifestyle|travel|videos|video|photos|gallery|weather|jobs|latest|latest news|breaking news|top stories|' +
    'accept|accept all|accept cookies|got it|reject all|manage preferences|english|language|' +
    'nach oben|zum seitenanfang|seitenanfang|zurück|zurück zum seitenanfang|teilen|drucken|anzeige|startseite|kommentare|kommentar schreiben|weiterlesen|haut de page|retour en haut|partager|imprimer|publicité|commentaires|' +
    'volver arriba|ir arriba|compartir|imprimir|publicidad|comentarios|voltar ao topo|compartilhar|partilhar|publicidade|comentários|torna su|condividi|stampa|pubblicità|commenti|yukarı çık|paylaş|yorumlar|наверх|вверх|поделиться|реклама|комментарии|нагору|поділитися|коментарі|' +
    'العودة إلى الأعلى|إلى الأعلى|عودة للأعلى|الرجوع للأعلى|مشاركة|شارك|طباعة|إعلان|تعليقات|الرئيسية|חזרה למעלה|לראש העמוד|שתף|שיתוף|הדפסה|תגובות|פרסומת|ראשי|ऊपर जाएं|ऊपर जाएँ|शेयर करें|साझा करें|विज्ञापन|टिप्पणियां|होम|প্রথম পাতা|返回顶部|回到顶部|分享|打印|评论|ページトップへ|トップへ戻る'
  ).split('|'),
)

const START =
  /^(?:read (?:more|also|next|the full|full)|also (?:read|see|watch)|see also|watch(?: also| more)?:|related(?: (?:articles?|stories|story|posts?|news|topics?|links?|coverage|content))?:|more (?:on|from|about) this|more stories|more from|must read|don'?t miss|recommended(?: for you)?:|you (?:may|might) (?:also )?(?:like|be interested|enjoy)|click here|tap here|subscribe to|sign up (?:for|to)|join (?:our|us on) |follow (?:us|our|@)|like us on|get (?:the|our) (?:latest|newsletter|daily|app)|download (?:our|the) |share (?:this|on|via|with)|print this|email this|copyright|©|\(c\) ?\d|all rights reserved|this (?:website|site) uses cookies|we use cookies|by continuing to|posted in:|filed under:|categor(?:y|ies):|view all|skip to|page \d+ of|your email address will not|required fields|save my name|powered by|designed by|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|leer más|leia também|leia mais|leggi anche|читайте также|читайте також|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|शेयर|यह भी पढ़ें|ये भी पढ़ें|קראו גם|延伸阅读|相关阅读|相关新闻)/iu

const LIST_LABEL =
  /^(?:related(?: (?:articles?|stories|story|posts?|news|topics?|links?|coverage|content))?|more (?:stories|news|from .{1,40}|on this (?:story|topic)|in .{1,30})|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories)?|popular(?: posts| now| stories)?|latest (?:news|stories|posts|articles|headlines)|recent (?:posts|articles|stories|news)|top stories|recommended(?: for you| stories)?|editor.?s? picks?|you (?:may|might) also (?:like|be interested in)|also read|read also|read more|see also|read next|must read|categories|archives|follow us|quick links|ähnliche artikel|das könnte sie auch interessieren|sur le même sujet|articles liés|noticias relacionadas|notícias relacionadas|articoli correlati|похожие новости|مواضيع ذات صلة|أخبار ذات صلة|संबंधित खबरें|相关新闻)$/iu

const COMMENTS =
  /^(?:\d{0,5} ?(?:comments?|replies|responses?|kommentare|commentaires|comentarios|comentários|commenti)(?: ?\(?\d{1,5}\)?)?|leave a (?:reply|comment)|leave your comment|reader comments|join the (?:conversation|discussion)|التعليقات|تعليقات|תגובות|टिप्पणियां|комментарии|评论)$/iu

const FROM_THE_FRAME = /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|جميع الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित/iu
const STUCK = /(?:(?:back|go|scroll|return) to top|top of page|share this (?:article|story|post)|leave a (?:reply|comment)|print this page|nach oben|العودة إلى الأعلى)[\s↑▲^]{0,4}$/iu

/** The website's furniture, if it stands alone on its line. */
export function isNavigation(text: string): boolean {
  const line = text.trim()
  if (line.length > 300) return false
  const words = normalised(line)
  if (words === '') return true
  if (EXACT.has(words) || EXACT.has(words.replace(/^\d+ | \d+$/gu, '')) || isAllFurniture(line)) return true
  if (/^\d{1,3} min(?:ute)?s?(?: read)?$|^reading time|^\d+ (?:views?|shares?|comments?|likes?|reads?|min read)$|^\d+$/u.test(words)) return true
  if (isTrail(line) || (line.length < 200 && FROM_THE_FRAME.test(line))) return true
  return START.test(line) && (!endsSentence(line) || wordCount(line) <= 25)
}

/** "Home > News > World", "Share | Tweet | Print". */
function isTrail(line: string): boolean {
  const parts = line.split(/[>»›|•·→]| \/ /u).map((part) => part.trim())
  if (parts.length < 2 || parts.some((part) => wordCount(part) > 6) || endsSentence(line)) return false
  return parts.filter((part) => EXACT.has(normalised(part))).length >= (parts.length > 2 ? 1 : 2) || (/[>»›]/u.test(line) && parts.length >= 3)
}

/** "Share Tweet Print Email": several buttons on one line. */
function isAllFurniture(line: string): boolean {
  const words = normalised(line).split(' ')
  return words.length > 1 && words.length <= 30 && words.every((word) => EXACT.has(word))
}

/** Cuts "Back To Top" from the end of the paragraph it is stuck to. */
export function unstuckNavigation(piece: Piece): Piece[] {
  if (piece.kind !== 'paragraph') return [piece]
  const tail = Math.max(0, piece.text.length - 60)
  const match = STUCK.exec(piece.text.slice(tail))
  if (!match) return [piece]
  const at = tail + match.index
  const before = piece.text.slice(0, at).trimEnd()
  return before !== '' && !/[\p{L},]$/u.test(before) || piece.text[at - 1] === '\n' ? cutPiece(piece, at) : [piece]
}

/** Marks buttons, trails, "Read also" lists, and whatever readers wrote under "Comments". */
export function claimNavigation(pieces: Piece[], ends: (piece: Piece, index: number) => boolean): void {
  let under: 'list' | 'comments' | null = null
  const firstProse = pieces.findIndex((piece) => piece.kind === 'paragraph' && isProse(piece.text))
  for (const [index, piece] of pieces.entries()) {
    if (!isFree(piece)) continue
    const label = piece.text.replace(/[:\s↓»>]{1,12}$/u, '').trim()
    if (piece.kind !== 'list' && piece.kind !== 'table' && isNavigation(piece.text)) {
      claim(piece, 'navigation', 'the website’s navigation')
      if (firstProse !== -1 && index > firstProse && COMMENTS.test(label)) under = 'comments'
      else if (under !== 'comments') under = LIST_LABEL.test(label) ? 'list' : under === 'list' && EXACT.has(normalised(label)) ? 'list' : null
    } else if (piece.kind !== 'table' && LIST_LABEL.test(label)) {
      claim(piece, 'navigation', 'a list of other pages')
      under ??= 'list'
    } else if (under !== null && ends(piece, index)) under = null
    else if (under === 'comments') claim(piece, 'left out', 'a reader’s comment')
    else if (under === 'list' && (piece.kind === 'list' || !isProse(piece.text))) claim(piece, 'navigation', 'a list of other pages')
    else if (piece.kind === 'list' && isListOfButtons(piece)) claim(piece, 'navigation', 'the website’s navigation')
    else under = null
  }
}

function isListOfButtons(piece: Piece): boolean {
  return piece.items.length > 0 && piece.items.filter((item) => isNavigation(item.text)).length > piece.items.length / 2
}
