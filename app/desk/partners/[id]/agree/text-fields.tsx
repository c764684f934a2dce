import { Field, Select, TextArea, Tick } from '#app/ui/field.tsx'
import { Ticks } from '#app/ui/ticks.tsx'
import type { Terms } from '#newsroom/rights/terms.ts'

const classes = [['NONE', 'Nothing: not a word'], ['STYLE', 'Style: spelling and punctuation'], ['HEADLINE', 'A headline of our own, too'], ['ABRIDGED', 'Shortening, too'], ['SUBSTANTIVE', 'Anything']] as const
const leave = [['BY_CLASS', 'As said above'], ['ALLOWED', 'Allowed'], ['WITH_LEAVE', 'With their leave'], ['FORBIDDEN', 'Forbidden']] as const
const extentOf = (extent: Terms['extent'] | undefined) => (extent === undefined ? '' : typeof extent === 'object' ? String(extent.paragraphs) : extent)

/** The text: how much of it, what may be done to it, into which languages. */
export function TextFields({ terms }: { terms: Terms }) {
  return (
    <section aria-labelledby="text" className="grid gap-5 border-t border-rule pt-5">
      <h2 id="text">The text</h2>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select label="What we may change" name="terms.editClass" defaultValue={terms.editClass} options={classes} />
        <Select label="And with their leave for a story" name="terms.editClassWithLeave" defaultValue={terms.editClassWithLeave ?? ''} options={[['', 'No more than that'], ...classes.slice(1)]} />
        <Select label="A headline of our own" name="terms.headline" defaultValue={terms.headline} options={leave} />
        <Select label="Shortening" name="terms.abridging" defaultValue={terms.abridging} options={leave} />
      </div>
      <Ticks legend="What counts as style" name="terms.alsoStyle" ticked={terms.alsoStyle} options={[['TIME_AND_PLACE', 'Words of time and place'], ['LOCAL', 'Local context']]} />
      <Tick label="Readers must be told of our edits" name="terms.discloseEdits" defaultChecked={terms.discloseEdits} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="How much of it" name="terms.extent" defaultValue={extentOf(terms.extent)} hint="FULL, EXCERPT, or a number of paragraphs." />
        <Field label="How much on paper" name="terms.printExtent" defaultValue={extentOf(terms.printExtent)} hint="Empty: the same." />
        <Select label="Translation" name="terms.translation" defaultValue={terms.translation} options={leave.slice(1)} />
        <Field label="Into which languages" name="terms.languages" defaultValue={terms.languages.join(', ')} hint="Tags like es, fr. Empty: any." />
      </div>
      <Tick label="Only what their own people made" hint="An agency’s text in their feed is refused." name="terms.ownStoriesOnly" defaultChecked={terms.ownStoriesOnly} />
      <TextArea label="Not a story that bears one of these words" name="terms.exclusionLabels" defaultValue={terms.exclusionLabels.join('\n')} rows={2} hint="One a line, like All rights reserved." />
      <Ticks legend="Settled for each story" hint="What the agreement leaves open: the desk is asked each time." name="terms.settledEachTime" ticked={terms.settledEachTime} options={[['EDITS', 'Edits'], ['LINK', 'Where the credit leads'], ['CANONICAL', 'Where search engines are led'], ['IMAGES', 'Pictures'], ['USES', 'Uses']]} />
    </section>
  )
}
