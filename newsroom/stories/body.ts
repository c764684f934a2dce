import { z } from 'zod'
import { isLinkHref, LINK_HREF_SENTENCE } from './link-href.ts'

/**
 * The text of a story as data: a ProseMirror document (its JSON form) under a closed schema.
 * Everything that prints a story renders from this; no HTML is stored.
 */
export const BODY_SCHEMA_VERSION = 1

/** BCP 47, as far as a newsroom types it: `en`, `ar`, `pt-BR`, `zh-Hant`. */
export const Lang = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
export const Dir = z.enum(['ltr', 'rtl'])

export const LinkHref = z.string().max(2048).refine(isLinkHref, LINK_HREF_SENTENCE)

export const WebAddress = z.url({ protocol: /^https?$/ }).max(2048)

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('em') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: LinkHref }) }),
  /** These words rest on that reference; the reader gets a numbered link. */
  z.strictObject({ type: z.literal('citation'), attrs: z.strictObject({ reference: z.string().min(1).max(64) }) }),
])

const Text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(Mark).optional() })
const HardBreak = z.strictObject({ type: z.literal('hardBreak') })
const Footnote = z.strictObject({ type: z.literal('footnote'), content: z.array(z.union([Text, HardBreak])).min(1) })
const Inline = z.discriminatedUnion('type', [Text, HardBreak, Footnote])

const blockAttrs = { lang: Lang.optional(), dir: Dir.optional() }
const inlines = z.array(Inline).optional()

const Paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: z.strictObject(blockAttrs).optional(), content: inlines })

const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), ...blockAttrs }),
  content: inlines,
})

const ListItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z.array(z.union([Paragraph, BulletList, OrderedList])).min(1)
  },
})

const BulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(ListItem).min(1) })

const OrderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(0) }).optional(),
  content: z.array(ListItem).min(1),
})

const Blockquote = z.strictObject({
  type: z.literal('blockquote'),
  attrs: z.strictObject({ attribution: z.string().max(300).optional(), ...blockAttrs }).optional(),
  content: z.array(Paragraph).min(1),
})

const PullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ attribution: z.string().max(300).optional(), ...blockAttrs }).optional(),
  content: z.array(Text).min(1),
})

/** Alt text, credit and rights stand with the Media row; a caption here is for this place alone. */
const Image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({ mediaId: z.uuid(), caption: z.string().max(1000).optional() }),
})

const Gallery = z.strictObject({
  type: z.literal('gallery'),
  attrs: z.strictObject({ mediaIds: z.array(z.uuid()).min(2).max(40), caption: z.string().max(1000).optional() }),
})

const TableCell = z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: inlines })
const TableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(TableCell).min(1) })

const Table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: z.string().min(1).max(300) }),
  content: z.array(TableRow).min(1),
})

/** Nothing of an embed loads until the reader follows its link. */
const Embed = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({ url: WebAddress, title: z.string().min(1).max(300), provider: z.string().min(1).max(80) }),
})

const HorizontalRule = z.strictObject({ type: z.literal('horizontalRule') })

const FactBox = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ title: z.string().min(1).max(200), ...blockAttrs }),
  content: z.array(z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList, Table])).min(1),
})

const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  Blockquote,
  PullQuote,
  Image,
  Gallery,
  Table,
  Embed,
  HorizontalRule,
  FactBox,
])

export const Body = z.strictObject({ type: z.literal('doc'), content: z.array(Block) })

export type Body = z.infer<typeof Body>
export type Block = z.infer<typeof Block>
export type Inline = z.infer<typeof Inline>
export type Mark = z.infer<typeof Mark>
export type Paragraph = z.infer<typeof Paragraph>
export type List = z.infer<typeof BulletList> | z.infer<typeof OrderedList>
export type TableRow = z.infer<typeof TableRow>
