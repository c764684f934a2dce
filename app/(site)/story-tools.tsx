/** What a reader can do with the story; each needs a script, so each is hidden without one. */
export function StoryTools() {
  return (
    <div className="needs-js no-print mt-2 flex flex-wrap items-center gap-2">
      <button type="button" className="control" data-reader="share">
        Share
      </button>
      <button type="button" className="control" data-reader="copy">
        Copy link
      </button>
      <button type="button" className="control" data-reader="save" aria-pressed="false">
        Save for later
      </button>
      <span role="status" className="label" data-reader="said" />
    </div>
  )
}
