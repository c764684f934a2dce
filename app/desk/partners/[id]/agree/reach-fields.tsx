import { Field, Select } from '#app/ui/field.tsx'
import { Ticks } from '#app/ui/ticks.tsx'
import { USES, USE_WORDS } from '#newsroom/rights/closed-lists.ts'
import type { Terms } from '#newsroom/rights/terms.ts'

const number = (value: number | undefined) => (value ? String(value) : '')

/** Where, for how long, how many, and whose alone. */
export function ReachFields({ terms: { uses, territories, window, embargo, quota, exclusivity, systematic } }: { terms: Terms }) {
  return (
    <section aria-labelledby="reach" className="grid gap-5 border-t border-rule pt-5">
      <h2 id="reach">Where, and for how long</h2>
      <Ticks legend="Where it may go" name="terms.uses" ticked={uses} options={USES.map((use) => [use, USE_WORDS[use].charAt(0).toUpperCase() + USE_WORDS[use].slice(1)] as const)} />
      <div className="grid gap-5 sm:grid-cols-3">
        <Select label="Countries" name="terms.territories.mode" defaultValue={territories.mode} options={[['DENY', 'All but these'], ['ALLOW', 'Only these']]} />
        <Field label="These" name="terms.territories.places" defaultValue={territories.places.join(', ')} hint="Two letters each: CA, US." autoCapitalize="characters" />
        <Select label="Where a reader’s is unknown" name="terms.territories.unknown" defaultValue={territories.unknown} options={[['SHOW', 'Show it'], ['HIDE', 'Keep it back']]} />
        <Field label="Days it may stand" name="terms.window.days" defaultValue={number(window.days)} inputMode="numeric" hint="Empty: no end." />
        <Select label="Counted from" name="terms.window.start" defaultValue={window.start} options={[['SOURCE', 'Their publication'], ['OURS', 'Ours']]} />
        <Field label="Or until the day" name="terms.window.until" type="date" defaultValue={window.until ?? ''} />
      </div>
      <Select label="And then" name="terms.window.atEnd" defaultValue={window.atEnd} options={[['KEEP', 'It stays'], ['EXCERPT', 'Its beginning stays, with a link'], ['REMOVE', 'It is taken down']]} />
      <Ticks legend="What we could choose instead" name="terms.window.orElse" ticked={window.orElse} options={[['EXCERPT', 'Keep its beginning'], ['REMOVE', 'Take it down'], ['ASK', 'Ask them']]} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Hours they have it first" name="terms.embargo.hoursAfterSource" defaultValue={number(embargo.hoursAfterSource)} inputMode="numeric" />
        <Select label="Who lifts an embargo" name="terms.embargo.liftedBy" defaultValue={embargo.liftedBy} options={[['TWO_EDITORS', 'Two of our editors'], ['PARTNER', 'They alone']]} />
        <Field label="Days it is theirs alone" name="terms.exclusivity.theirs" defaultValue={number(exclusivity.theirs)} inputMode="numeric" />
        <Field label="Days nobody else gets it from us" name="terms.exclusivity.ours" defaultValue={number(exclusivity.ours)} inputMode="numeric" />
        <Field label="At most so many stories" name="terms.quota.stories" defaultValue={number(quota?.stories)} inputMode="numeric" hint="Empty: as many as we like." />
        <Select label="In a" name="terms.quota.per" defaultValue={quota?.per ?? 'MONTH'} options={[['DAY', 'Day'], ['WEEK', 'Week'], ['MONTH', 'Month']]} />
      </div>
      <Select label="Taking all they publish by a machine" name="terms.systematic" defaultValue={systematic} options={[['UNSTATED', 'Nobody said'], ['ALLOWED', 'Allowed'], ['FORBIDDEN', 'Forbidden']]} />
    </section>
  )
}
