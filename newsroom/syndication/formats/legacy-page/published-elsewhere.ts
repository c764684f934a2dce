const SUBJECT =
  '(?:(?:this|the|above) (?:article|story|piece|post|essay|column|op-ed|interview|opinion|commentary|analysis|feature|item|text|content|news|report|blog|blog post|news item|news story|press release|translation|excerpt|speech|review)|it|a version of this (?:article|story|piece|post|essay)|an earlier version of this (?:article|story))'
const VERB = '(?:published|appeared|posted|printed|run|ran|reported|aired|broadcast|written|released|carried|featured)'

const FORMS: readonly RegExp[] = [
  new RegExp(`^${SUBJECT} (?:was|is|has been|had been|were)? ?(?:also )?(?:originally|first|previously) ?(?:was )?${VERB}(?: here)?(?: as .{1,80}?)? (?:on|in|by|at|for|with)(?: the website of| the pages of)? `, 'iu'),
  new RegExp(`^(?:originally|first|previously) ${VERB} (?:on|in|by|at|for)(?: the website of)? `, 'iu'),
  new RegExp(`^(?:the post|this article|this post|this story) .{0,200}?${VERB} first (?:on|in) `, 'iu'),
  /^(?:(?:this|the) (?:article|story|piece|column|op-ed|essay|post|report|interview|commentary|feature|text) (?:was|is|has been) )?(?:re-?published|re-?printed|re-?produced|re-?posted|cross-?posted|syndicated|excerpted|adapted|taken|translated)(?: here)?(?:,? with (?:the )?(?:kind |express )?permission)? (?:from|of|by|courtesy of|via) /iu,
  /^(?:this|the) (?:article|story|piece|column|op-ed|essay|interview|commentary) (?:was|is) (?:published|produced|provided|supplied|distributed) (?:on|in|by) /iu,
  /^(?:dieser (?:artikel|text|beitrag) )?(?:ist |wurde )?(?:zuerst|ursprünglich|erstmals) (?:auf|bei|in|im|von) /iu,
  /^cet article (?:a été|est) (?:initialement |d’abord |d'abord )?(?:publié|paru) (?:par|sur|dans) /iu,
  /^(?:este artículo|esta nota|este texto) (?:fue|se) (?:publicado|publicó|publicada) (?:originalmente |por primera vez )?(?:en|por) /iu,
  /^(?:este (?:artigo|texto)|esta matéria) foi (?:originalmente )?publicad[oa] (?:originalmente )?(?:em|no|na|por|pelo|pela) /iu,
  /^(?:نشر|نُشر) (?:هذا )?(?:المقال|التقرير|الخبر) (?:أولا |أولاً |لأول مرة )?(?:في|على) /u,
  /^(?:यह )?(?:लेख|रिपोर्ट|खबर|आलेख) (?:मूल रूप से |पहली बार )/u,
]

const NAME_ENDS = /,? (?:on|in) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|,? (?:and (?:is|was|has|can|may)|under|as part of|with|where|which|who|before|here|at|, and)\b| ?[([<]|[;|]|,? https?:|\. |\.?$| – | — | - /iu

/** The house named in "This article was originally published on … on 3 March", "Republished with permission from …"; null if it is no such line. */
export function publishedElsewhere(line: string): string | null {
  const opened = line.replace(/^[\s([{*_•–—-]{1,8}/u, '').replace(/^(?:note|editor’s note|editor's note|disclaimer|nb)\s?: ?/iu, '').slice(0, 600)
  for (const form of FORMS) {
    const match = form.exec(opened)
    if (!match) continue
    const rest = opened.slice(match[0].length, match[0].length + 200)
    const bare = rest.replace(/^https?:\/\//iu, '')
    const name = bare.slice(0, NAME_ENDS.exec(bare)?.index ?? bare.length)
    return name.replace(/[)\]*_"”]{1,8}$/u, '').replace(/^["“]/u, '').trim()
  }
  return null
}
