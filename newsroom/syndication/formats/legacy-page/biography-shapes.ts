import { isPersonName, withoutTitle } from './names.ts'
import { isProse, wordCount } from './prose.ts'

const LABEL =
  /^(?:about (?:the |our |this )?(?:guest )?(?:authors?|writers?|contributors?|columnists?|reporters?|journalists?|bloggers?|correspondents?|editors?|photographers?)|(?:the )?(?:author|writer|contributor|columnist|reporter)(?:['’]?s)?['’]? (?:bio|biography|profile|details?|info|information|description|note|introduction)|author box|contributors?|biography|biographical note|short bio|brief bio|bio|bio-?data|profile|meet the (?:author|writer)|über (?:den autor|die autorin|die autoren)|zur person|zum autor|zur autorin|der autor|die autorin|à propos de l['’]auteure?|l['’]auteur|sobre (?:el autor|la autora|o autor|a autora)|acerca del autor|sull['’]autore|l['’]autore|yazar hakkında|об авторе|про автора|عن الكاتبة?|عن المؤلف|حول الكاتب|نبذة عن الكاتب|نبذة عن المؤلف|על המחבר|על המחברת|על הכותב|על הכותבת|लेखक के बारे में|लेखक परिचय|लेखक का परिचय|लेखिका के बारे में|লেখক পরিচিতি|作者简介|關於作者|关于作者|著者について|筆者紹介|tentang penulis)(?![\p{L}\p{M}])/iu

const OCCUPATION =
  /\b(?:author|writer|reporter|correspondent|editor|columnist|contributor|blogger|broadcaster|photojournalist|professor|lecturer|academic|researcher|scholar|fellow|scientist|historian|economist|lawyer|advocate|engineer|consultant|analyst|commentator|teacher|student|freelance|freelancer|founder|co-founder|director|poet|novelist|physician|doctor|activist|strategist|expert|specialist|trainer|entrepreneur|producer|translator|critic|graduate|postgraduate|alumn\p{L}+|author of|autor(?:in)?|journalist(?:in|e)?|auteure?|periodista|escritor[ae]?|professora|giornalista)(?!\p{L})/iu
const WRITES = /\b(?:author|writer|writes|reporter|correspondent|editor|columnist|contributor|contributes|contributing|blogger|freelance|freelancer|covers|autor(?:in)?|journalist(?:in|e)?|periodista|auteure?|giornalista)(?!\p{L})/iu
const STATES = /^(?:is|was|has|holds|works|worked|writes|covers|teaches|serves|served|lives|joined|ist|war|schreibt|arbeitet|est|es|é|è|heads|leads|studied|studies|contributes|reports|runs)$/u

/** "About the author: …", "Contributor: …", "Profile of …": the text without its label. */
export function biographyLabel(line: string): { name: string; text: string } | null {
  const text = line.replace(/^[\s*_([|–—-]{1,6}/u, '')
  const of = /^(?:profile of|biography of|bio of|about)(?: the)?:? (?=\p{Lu}|\p{Lo})/iu.exec(text)
  if (of && text.length < 70) {
    const name = text.slice(of[0].length).replace(/[:\s]{1,4}$/u, '')
    if (isPersonName(name)) return { name, text: name }
  }
  const match = LABEL.exec(text)
  if (!match) return null
  const after = text.slice(match[0].length)
  const rest = after.replace(/^[\s:：.\-–—|)\]*_]{1,8}/u, '').trim()
  if (rest === '') return /^[:：\s.*_)\]-]*$/u.test(after) ? { name: '', text: '' } : null
  const sign = /^ ?[:：|–—-]/u.test(after) || after.startsWith('\n')
  const clearly = /^(?:about|meet)\b|(?:bio|biography|profile|note)$/iu.test(match[0])
  if (!sign && !(clearly && /^ \p{Lu}/u.test(after) && isProse(rest) && /^about|^author/iu.test(match[0]))) return null
  return isPersonName(rest) || isProse(rest) || isAboutAPerson(rest, null) ? { name: isPersonName(rest) ? rest : '', text: rest } : null
}

/** "Ann Example Profile She is …" or "Ann Example Profile" alone; the words after the name and its label. */
export function profileName(line: string): { name: string; text: string } | null {
  const label = /(?<= )(?:profile|biography|bio|biodata|bio-data)(?=[\s:–—-]|$)/iu.exec(line.slice(0, 80))
  if (!label) return null
  const name = line.slice(0, label.index).replace(/['’]s? ?$/u, '').replace(/[\s:|–—-]{1,4}$/u, '')
  const text = line.slice(label.index + label[0].length).replace(/^[\s:–—-]{1,6}/u, '')
  return isPersonName(name) && (text === '' || /^[\p{Lu}\p{Lo}]/u.test(text)) ? { name, text } : null
}

/** "The writer is …", "(The author teaches …)". */
export function isAnonymousBiography(text: string): boolean {
  if (text.length > 900) return false
  return /^[([*_"“]{0,3}(?:the (?:writer|author|columnist|contributor|reporter|correspondent|authors|writers)s? (?:is|are|was|has|have|can|works?|teach(?:es)?|holds?|writes?|heads?|may)|der autor ist|die autorin ist|l['’]auteure? est|el autor es|la autora es|o autor é|a autora é|the views expressed by (?:the )?author|الكاتبة? \p{L}|लेखक |लेखिका |הכותב הוא|הכותבת היא) ?/iu.test(text)
}

/** A paragraph whose subject is a person and what they are; `of` is the person we already know of. */
export function isAboutAPerson(text: string, of: string | null): { name: string; writes: boolean } | null {
  const opened = text.slice(0, 600).replace(/^[([*_"“\s–—-]{1,5}/u, '')
  const writes = WRITES.test(opened)
  if (of !== null && of !== '') {
    const first = withoutTitle(opened).split(' ', 1)[0] ?? ''
    if (withoutTitle(of).split(' ').includes(first.replace(/['’]s$/u, ''))) return { name: of, writes }
  }
  if (/^(?:he|she|they|his|her|their|er|sie|il|elle|él|ella)\b/iu.test(opened)) return { name: '', writes }
  if (of !== null && /^(?:(?:an?|has|with|follow|contact|email|e-mail|twitter|x:|tel|phone|mobile|website|web:|@|https?:)\b|[\w.+-]{1,40}@)/iu.test(opened)) return { name: '', writes }
  const words = opened.replace(/,.{0,80}?, (?=is |was |has )/u, ' ').split(/\s+/u)
  const verb = words.findIndex((word) => STATES.test(word.toLowerCase()))
  if (verb < 1 || verb > 7) return null
  const name = words.slice(0, verb).join(' ').replace(/,$/u, '')
  const said = OCCUPATION.test(opened) || /^(?:writes|covers|teaches|contributes|reports|schreibt)$/u.test(words[verb] ?? '')
  return isPersonName(name) && said && wordCount(text) >= 5 ? { name, writes } : null
}
