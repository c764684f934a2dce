'use client'

import { Field, TextArea } from '#app/ui/field.tsx'
import { slugOfHeadline } from '#newsroom/stories/slug-of-headline.ts'
import { lengthInWords } from './counted.ts'
import type { StoryFields } from './fields.ts'
import { Group } from './group.tsx'

/** Where the story stands, or will. */
export type Place = { paper: string; /** `paper.example` */ host: string; slug: string; isPublished: boolean; mayRename: boolean }
type Props = { storyId: string; fields: StoryFields; section: string; place: Place; onField: (change: Partial<StoryFields>) => void }

/** What search engines are told, and how they will show it. */
export function SearchPart({ storyId, fields, section, place, onField }: Props) {
  const { headline, standfirst, searchTitle, searchDescription, lang, dir } = fields
  const slug = place.isPublished ? place.slug : slugOfHeadline(place.slug, headline)
  const title = searchTitle?.trim() || headline.trim() || 'Without a headline'
  const description = searchDescription?.trim() || standfirst.trim()
  return (
    <Group name="In search engines" {...(searchTitle || searchDescription ? { says: 'in words of its own' } : {})}>
      <Field label="Title for search engines" hint={`Where the headline would not be found. ${lengthInWords(searchTitle ?? '', lang, 60)}`} name="searchTitle" value={searchTitle ?? ''} dir="auto" autoComplete="off" onChange={({ target }) => onField({ searchTitle: target.value })} />
      <TextArea label="Description for search engines" hint={`Else the standfirst. ${lengthInWords(searchDescription ?? '', lang, 155)}`} name="searchDescription" rows={3} value={searchDescription ?? ''} dir="auto" onChange={({ target }) => onField({ searchDescription: target.value })} />
      <figure className="grid gap-2">
        <figcaption className="text-sm text-soft">As a search engine will show it</figcaption>
        <div className="grid gap-1 border border-rule bg-white p-3 font-[Arial,sans-serif] text-[#202124]">
          <p className="text-sm leading-tight">{place.paper}</p>
          <p dir="ltr" className="truncate text-xs text-[#4d5156]">{`${place.host} › ${section} › ${slug}`}</p>
          <p lang={lang} dir={dir} className="line-clamp-2 text-lg leading-snug break-words text-[#1a0dab]">{`${title} · ${place.paper}`}</p>
          <p lang={lang} dir={dir} className="line-clamp-3 text-sm break-words text-[#4d5156]">{description || 'Without a standfirst, the engine takes what it finds.'}</p>
        </div>
      </figure>
      <p className="text-sm">
        <span className="text-soft">{place.isPublished ? 'Address: ' : 'Address when it is published: '}</span>
        <span dir="ltr" className="break-all">{`/${section}/${slug}`}</span>
        {place.mayRename && (
          <>
            {'. '}
            <a href={`/desk/stories/${storyId}/publish#address`}>Change the address</a>
          </>
        )}
      </p>
    </Group>
  )
}
