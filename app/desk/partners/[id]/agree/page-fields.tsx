import { Field, Select, TextArea, Tick } from '#app/ui/field.tsx'
import { Ticks } from '#app/ui/ticks.tsx'
import type { Terms } from '#newsroom/rights/terms.ts'

const said = [['UNSTATED', 'Nobody said'], ['ALLOWED', 'Allowed'], ['FORBIDDEN', 'Forbidden']] as const

/** The page around the text, and what happens when they correct or kill it. */
export function PageFields({ terms }: { terms: Terms }) {
  return (
    <section aria-labelledby="page" className="grid gap-5 border-t border-rule pt-5">
      <h2 id="page">The page, and what comes after</h2>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select label="Whom search engines lead to" name="terms.canonical" defaultValue={terms.canonical} options={[['SELF', 'Us'], ['SOURCE', 'The original']]} hint="Search engines may not follow it; keeping them out is surer." />
        <Select label="Search engines" name="terms.robots" defaultValue={terms.robots} options={[['INDEX', 'May list our copy'], ['NOINDEX', 'Are kept out']]} />
        <Select label="Their pictures" name="terms.images" defaultValue={terms.images} options={[['NOT_INCLUDED', 'Not part of it'], ['WHERE_NOTED', 'Where they say so'], ['STAFF', 'By their own staff'], ['OWN', 'All but those of others'], ['INCLUDED', 'Part of it']]} />
        <Select label="Pictures to advertise" name="terms.imagesForMarketing" defaultValue={terms.imagesForMarketing} options={said} />
        <Select label="Their counter of readers" name="terms.counter.need" defaultValue={terms.counter.need} options={[['NONE', 'None'], ['ASKED', 'They ask for it'], ['REQUIRED', 'It must stand there']]} />
        <Field label="Its address" name="terms.counter.url" type="url" defaultValue={terms.counter.url ?? ''} placeholder="https://" />
        <Select label="Advertisements beside it" name="terms.ads" defaultValue={terms.ads} options={[['UNSTATED', 'Nobody said'], ['ALLOWED', 'Allowed'], ['NOT_SOLD_AGAINST', 'None sold for it'], ['FORBIDDEN', 'Forbidden']]} />
        <Select label="Selling it apart" name="terms.resale" defaultValue={terms.resale} options={said} />
        <Select label="A paywall" name="terms.paywall" defaultValue={terms.paywall} options={said} />
        <Select label="Comments of readers" name="terms.comments" defaultValue={terms.comments} options={said} />
        <Field label="Their corrections are ours within, in hours" name="terms.onCorrection.withinHours" defaultValue={String(terms.onCorrection.withinHours)} inputMode="numeric" />
      </div>
      <Tick label="Their corrections come in by themselves" name="terms.onCorrection.auto" defaultChecked={terms.onCorrection.auto} />
      <Tick label="When they kill a story, readers find a word in its place" hint="The story itself goes at once, whatever is ticked here." name="terms.onKill.notice" defaultChecked={terms.onKill.notice} />
      <Ticks legend="What we promised" name="terms.duties" ticked={terms.duties} options={[['NOTIFY_BY_EMAIL', 'To write to them whenever we use one'], ['SHOW_OUR_CONTACT', 'That our pages say how we are reached']]} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Licence" name="terms.licence" defaultValue={terms.licence} maxLength={200} dir="auto" />
        <Field label="Its address" name="terms.licenceUrl" type="url" defaultValue={terms.licenceUrl ?? ''} placeholder="https://" />
      </div>
      <TextArea label="In their words, for readers" name="terms.summary" defaultValue={terms.summary} rows={3} maxLength={2000} dir="auto" />
    </section>
  )
}
