import { DEEDS, type Deed } from './can.ts'

/** Each deed as the record tells of it. */
const words: Record<Deed, string> = {
  'desk.enter': 'came to the desk', 'account.read': 'looked at the own account', 'account.change': 'changed the own account',
  'story.list': 'looked at the stories', 'story.read': 'read a story', 'story.import': 'brought a story in', 'story.create': 'started a story', 'story.review': 'asked for a review or took it back', 'story.approve': 'approved a story or asked for changes', 'story.archive': 'put a story into the archive or took it out', 'story.assign': 'said who has a story and until when', 'story.preview': 'made or revoked a link to see a story before it is public', 'story.restore': 'restored an earlier text', 'story.name-revision': 'named a revision', 'story.publish': 'published a story', 'story.edit': 'edited a story', 'story.take-over': 'took over the writing of a story', 'story.comment': 'commented on a story', 'story.schedule': 'scheduled a story or took it back',
  'story.correct': 'corrected a story', 'story.recall': 'took a publication back', 'story.rename': 'moved a story', 'story.unpublish': 'took a story from readers for now', 'story.withdraw': 'withdrew a story', 'story.hold': 'held a story', 'story.release': 'released a held story', 'story.end-lent': 'took the pictures of a story whose time was over', 'story.bring-back': 'brought a withdrawn story back', 'story.byline': 'changed a byline', 'story.embargo': 'put a story under embargo', 'story.lift-embargo': 'lifted an embargo',
  'story.source': 'said where a story came from', 'story.let-pass': 'let pass what a rule found, or ended that', 'story.let-pass-grave': 'let pass what a grave rule found', 'story.outlast': 'let a story stand past its licence', 'story.ledger': 'read the ledger of a story', 'story.bundle': 'fetched the legal bundle of a story',
  'story.bulk': 'changed many stories at once', 'view.keep': 'kept a view of the stories',
  'approval.ask': 'asked for a second person', 'approval.give': 'decided as the second person', 'media.add': 'added a picture', 'media.read': 'looked at a picture', 'media.edit': 'changed what is said of a picture', 'media.replace': 'replaced a picture', 'media.remove': 'deleted a picture', 'front.arrange': 'arranged a front',
  'contributor.read': 'looked at contributors', 'contributor.create': 'added a contributor', 'contributor.edit': 'changed a contributor', 'contributor.export': 'exported contributors',
  'contributor.disclose': 'changed what a contributor discloses', 'contributor.contact': 'changed a contributor’s private contact', 'contributor.link-user': 'linked an account to a contributor',
  'contributor.merge': 'merged contributors', 'contributor.keep-apart': 'said that two are two people', 'contributor.bulk': 'changed many contributors', 'contributor.import': 'imported contributors',
  'profile.read': 'looked at a profile', 'profile.propose': 'proposed a change of a profile', 'proposal.decide': 'decided a proposal',
  'partner.read': 'looked at the partners', 'partner.create': 'added a partner', 'partner.change': 'changed a partner', 'partner.kill': 'entered that a partner killed a story', 'partner.agree': 'agreed terms with a partner', 'partner.document': 'fetched a signed agreement',
  'user.create-first': 'made the first admin', 'user.read': 'looked at the people', 'user.invite': 'invited somebody', 'user.change-role': 'changed a role', 'user.disable': 'closed or opened an account',
  'user.delete': 'deleted an account', 'session.end': 'ended a session', 'audit.read': 'read the record', 'key.read': 'looked at the keys', 'key.create': 'made a key', 'key.revoke': 'revoked a key',
  'paper.found': 'founded the paper', 'settings.read': 'looked at the settings', 'settings.change': 'changed the settings', 'section.change': 'changed the sections', 'policy.change': 'changed a policy',
  'redirect.read': 'looked at the redirects', 'redirect.create': 'made a redirect', 'redirect.remove': 'removed a redirect', 'redirect.settle': 'settled an address that was not found', 'mail.read': 'looked at the mail', 'mail.retry': 'sent a letter again', 'system.read': 'looked at the system',
}

/** A deed of an older version of the house has no words; its name stands for it. */
export const deedInWords = (deed: string): string => (words as Record<string, string>)[deed] ?? deed

/** What to choose from where deeds are looked for, in the order of their words. */
export const deedChoices = (): [Deed, string][] => DEEDS.map((deed): [Deed, string] => [deed, words[deed]]).sort((a, b) => a[1].localeCompare(b[1]))
