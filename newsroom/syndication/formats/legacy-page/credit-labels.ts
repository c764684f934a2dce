export type CreditKind = 'COURTESY' | 'SOURCE' | 'ORIGINALLY_PUBLISHED' | 'WITH_INPUTS'

const LABELS: readonly (readonly [CreditKind | 'PICTURE', string])[] = [
  [
    'COURTESY',
    'courtesy|story courtesy|article courtesy|news courtesy|report courtesy|text courtesy|content courtesy|by courtesy|with courtesy|courtsey|curtsey|courtesy source|mit freundlicher genehmigung von|mit freundlicher genehmigung|' +
      'cortesía|cortesia|por cortesía|avec l’aimable autorisation|avec l’aimable autorisation de|साभार|सौजन्य|सौजन्य से|সৌজন্যে|সৌজন্য|بشکریہ|באדיבות|ברשות|با تشکر از|любезно предоставлено',
  ],
  [
    'SOURCE',
    'source|sources|news source|story source|article source|text source|information source|credit|credits|story credit|article credit|text credit|agency|agencies|via|quelle|quellen|fuente|fuentes|fonte|fontes|fonti|kaynak|kaynaklar|sumber|' +
      'источник|источники|джерело|المصدر|مصدر|منبع|منابع|ماخذ|מקור|מקורות|स्रोत|स्त्रोत|এজেন্সি|সূত্র|উৎস|来源|來源|出典|出處|稿源|출처|bron|källa|kilde|źródło|lähde|πηγή|nguồn',
  ],
  [
    'PICTURE',
    'image|images|photo|photos|picture|pictures|photograph|photography|video|graphic|graphics|illustration|cartoon|map|foto|fotos|bild|bilder|imagen|photo credit|photo credits|image credit|image credits|picture credit|video credit|' +
      'photo courtesy|image courtesy|images courtesy|picture courtesy|pictures courtesy|video courtesy|photos courtesy|photograph courtesy|graphic courtesy|map courtesy|cartoon courtesy|photo source|image source|picture source|photo by|image by|picture by|photographs by|photos by|photograph by|illustration by|' +
      'file photo|file image|file picture|featured image|representational image|representative image|caption|photo caption|courtesy photo|الصورة|صورة|تصوير|צילום|צילומים|फोटो|तस्वीर|छवि|图片来源|图片|写真|фото',
  ],
  ['WITH_INPUTS', 'with inputs|with input|inputs|with agency inputs|with agencies inputs|with additional inputs|with material|mit material|avec|con información|com informações|با اطلاعات'],
]

const BY_LENGTH = LABELS.flatMap(([kind, labels]) => labels.split('|').map((label) => ({ kind, label }))).toSorted((a, b) => b.label.length - a.label.length)

/**
 * A line that opens with a credit's label: which, what follows it, and what joins them. `sign` is ": " or " - "; `word` is "of" or "by"; `none` is
 * "COURTESY NAME".
 */
export function labelled(line: string): { kind: CreditKind | 'PICTURE'; label: string; rest: string; join: 'sign' | 'word' | 'none' } | null {
  const opened = line.replace(/^[\s([{*_•·–—|-]{1,8}/u, '')
  const lower = opened.slice(0, 60).toLowerCase()
  const found = BY_LENGTH.find(({ label }) => lower.startsWith(label) && !/^[\p{L}\p{M}\p{N}'’]/u.test(lower.slice(label.length)))
  if (!found) return null
  const after = opened.slice(found.label.length)
  const sign = /^[\s)*_\]]{0,4}(?:[:：–—=|]|-(?!\p{L}))[\s:–—-]{0,4}/u.exec(after)
  const afterSign = after.slice(sign?.[0].length ?? 0).trimStart()
  const word = /^(?:of|by|from|to|to:|von|de|da|di|du) /iu.exec(afterSign)
  const rest = word && (found.kind === 'COURTESY' || sign === null) ? afterSign.slice(word[0].length) : afterSign
  return { kind: found.kind, label: found.label, rest: rest.trim(), join: sign ? 'sign' : word ? 'word' : 'none' }
}
