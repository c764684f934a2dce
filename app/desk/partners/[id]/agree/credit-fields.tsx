import { Field, Select, TextArea, Tick } from '#app/ui/field.tsx'
import { Ticks } from '#app/ui/ticks.tsx'
import { CREDIT_PLACEHOLDERS, KEEPSAKES, KEEPSAKE_WORDS } from '#newsroom/rights/closed-lists.ts'
import type { Terms } from '#newsroom/rights/terms.ts'

/** The credit: its words, where it stands, where it leads, and what else is named. */
export function CreditFields({ terms: { credit, keep } }: { terms: Terms }) {
  return (
    <section aria-labelledby="credit" className="grid gap-5 border-t border-rule pt-5">
      <h2 id="credit">Credit</h2>
      <Field label="The line" name="terms.credit.template" defaultValue={credit.template} maxLength={300} required dir="auto" hint={`What stands in braces is filled in: {${CREDIT_PLACEHOLDERS.join('}, {')}}.`} />
      <Field label="The line once we edited the text" name="terms.credit.templateIfEdited" defaultValue={credit.templateIfEdited ?? ''} maxLength={300} dir="auto" hint="Used by itself once our edits go past style. Empty: the same line." />
      <TextArea label="The line in other languages" name="terms.credit.languages" defaultValue={Object.entries(credit.languages).map(([lang, line]) => `${lang}: ${line}`).join('\n')} rows={2} dir="auto" hint="One a line, the language’s tag before it: es: CORTESÍA: {partner}" />
      <Ticks legend="Where it stands" name="terms.credit.places" ticked={credit.places} options={[['TOP', 'Above the text'], ['BYLINE', 'Beside the names'], ['FOOT', 'Below the text']]} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select label="Where it leads" name="terms.credit.link" defaultValue={credit.link} options={[['ORIGINAL', 'To the original'], ['ORIGINAL_OR_HOMEPAGE', 'To the original, or else their site'], ['HOMEPAGE', 'To their site'], ['NONE', 'Nowhere']]} />
        <Select label="What leads there" name="terms.credit.linkOn" defaultValue={credit.linkOn} options={[['LINE', 'The whole line'], ['PARTNER', 'Their name in it']]} />
        <Select label="Their logo" name="terms.credit.logo" defaultValue={credit.logo} options={[['NOT_ASKED', 'Not asked for'], ['PREFERRED', 'They would like it'], ['REQUIRED', 'It must stand there']]} />
        <Field label="Their byline" name="terms.credit.byline" defaultValue={credit.byline ?? ''} maxLength={300} dir="auto" hint="Where it is agreed: {authors}, {partner}" />
      </div>
      <Tick label="Word for word" hint="Not a letter may differ." name="terms.credit.verbatim" defaultChecked={credit.verbatim} />
      <Tick label="Any one place will do" hint="The agreement leaves it to us; the tick above says what we chose." name="terms.credit.placeIsOurs" defaultChecked={credit.placeIsOurs} />
      <Tick label="Search engines are not to follow the link" name="terms.credit.nofollow" defaultChecked={credit.nofollow} />
      <Tick label="Their pictures bear the credit in full" name="terms.credit.onPictures" defaultChecked={credit.onPictures} />
      <Ticks legend="What our copy keeps" name="terms.keep" ticked={keep} options={KEEPSAKES.map((one) => [one, capital(KEEPSAKE_WORDS[one])] as const)} />
    </section>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
