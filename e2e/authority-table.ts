/**
 * Who may go through which door. An action, a page or a handler that the build has and this table has not fails the tests,
 * and so does a row without its door. A row is one line; `fields` are what a form would send that is taken.
 */
import { randomUUID } from 'node:crypto'
import { aPartner, aPicture } from '#prisma/builders.ts'
import type { Deed } from '#newsroom/access/can.ts'
import { anotherSession, aPasskey } from './authority-account.ts'
import { aBulkChange, aByline, aLink, aMerge, aNewProfile, aProposal, aSave, aWish, PROFILE_FIELDS, somebodyLinked, somebodyWithAPast, twoRecords } from './authority-contributors.ts'
import { aLinkToChangeEmail, aLinkToNewPassword, anInvitation, anInvitationLink, aRefusedLetter } from './authority-letters.ts'
import { aMissedAddress, anArrangedFront, anOldAddress, anotherSection, aPolicy, aRedirect, otherSettings } from './authority-paper.ts'
import { aBulkChangeOfStories, aComment, aDraft, aHeldStory, aLentStory, anAgreement, anArchivedStory, anException, aPreviewLink, aPublishedStory, aResolvedComment, aScheduledStory, aStoryInReview, aStorySeenTwice, aStorySomebodyWrites, aStoryWithAPast, aView, aWithdrawnStory, newestOf } from './authority-stories.ts'
import type { Role, World } from './authority-world.ts'

export type Fields = Record<string, string | string[] | File>

export type ActionRow = {
  /** The deed in can.ts that guards it; null where a stranger may ask. */
  deed: Deed | null
  who: readonly Role[]
  fields: (world: World, role: Role) => Fields | Promise<Fields>
  /** What whoever may do it is told, where these fields cannot succeed: the code of the reason. */
  told?: string
  /** It is a question: nothing is written. */
  asks?: true
  /** Fields of which a form sends several. */
  lists?: readonly string[]
  /** Further fields that the form has: named like columns, and yet nobody's mass assignment. */
  takes?: readonly string[]
  /** The same of somebody else, where the deed is only for one's own. */
  ofOthers?: (world: World) => Fields | Promise<Fields>
}

const aSparePicture = async (): Promise<string> => (await aPicture()).id
const TERMS_FIELDS = { direction: 'IN', validFrom: '2026-01-01', 'terms.form': 'yes', 'terms.credit.template': 'COURTESY: {partner}', 'terms.credit.places': 'FOOT', 'terms.uses': 'web', 'terms.onCorrection.withinHours': '24' }

const aMailbox = () => `${randomUUID()}@test.example`

/** Codes are for whoever has a second factor. */
const withPasskey = (world: World, role: Role): Promise<Fields> => aPasskey(world, role).then(() => ({}))

const everybody = ['stranger', 'contributor', 'editor', 'admin'] as const
const staff = ['contributor', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const
const admins = ['admin'] as const

export const actions: Record<string, ActionRow> = {
  'app/desk/inbox/actions.ts#mark': { deed: 'account.change', who: staff, fields: () => ({ read: 'yes' }), takes: ['noticeId'] },
  'app/desk/inbox/actions.ts#changeDigest': { deed: 'account.change', who: staff, fields: () => ({ digest: 'on', quietFrom: '22', quietUntil: '7' }) },
  'app/desk/account/actions.ts#changeName': { deed: 'account.change', who: staff, fields: () => ({ name: 'Noor Haddad' }) },
  'app/desk/account/actions.ts#changePassword': { deed: 'account.change', who: staff, fields: () => ({ current: 'not the one', password: 'eleven grey pigeons' }), told: 'wrong' },
  'app/desk/account/actions.ts#endOwnSession': { deed: 'account.change', who: staff, fields: async (world, role) => ({ sessionId: await anotherSession(world, role) }), ofOthers: async (world) => ({ sessionId: await anotherSession(world) }) },
  'app/desk/account/actions.ts#endOtherSessions': { deed: 'account.change', who: staff, fields: () => ({}) },
  'app/desk/account/security/actions.ts#startAuthenticator': { deed: 'account.change', who: staff, fields: () => ({}) },
  'app/desk/account/security/actions.ts#finishAuthenticator': { deed: 'account.change', who: staff, fields: () => ({ pending: 'not.sealed.here', code: '000000' }), told: 'too-late' },
  'app/desk/account/security/actions.ts#removeAuthenticator': { deed: 'account.change', who: staff, fields: () => ({}), told: 'no-app' },
  'app/desk/account/security/actions.ts#makeRecoveryCodes': { deed: 'account.change', who: staff, fields: withPasskey },
  'app/desk/account/security/actions.ts#askToAddPasskey': { deed: 'account.change', who: staff, fields: () => ({}) },
  'app/desk/account/security/actions.ts#addPasskey': { deed: 'account.change', who: staff, fields: () => ({ answer: 'no passkey', name: 'Work laptop' }), told: 'input-invalid-type' },
  'app/desk/account/security/actions.ts#renamePasskey': { deed: 'account.change', who: staff, fields: async (world, role) => ({ passkeyId: await aPasskey(world, role), name: 'Work laptop' }), ofOthers: async (world) => ({ passkeyId: await aPasskey(world), name: 'Work laptop' }) },
  'app/desk/account/security/actions.ts#removePasskey': { deed: 'account.change', who: staff, fields: async (world, role) => ({ passkeyId: await aPasskey(world, role) }), ofOthers: async (world) => ({ passkeyId: await aPasskey(world) }) },
  'app/ui/actions.ts#confirm': { deed: 'account.change', who: staff, fields: () => ({ password: 'not the one' }), told: 'wrong', takes: ['code', 'passkey'] },
  'app/ui/actions.ts#waysToConfirm': { deed: 'account.read', who: staff, fields: () => ({}) },
  'app/ui/actions.ts#askForPasskey': { deed: null, who: everybody, fields: () => ({}) },
  'app/desk/account/email/actions.ts#begin': { deed: 'account.change', who: staff, fields: () => ({ email: aMailbox() }) },
  'app/desk/account/email/actions.ts#giveUp': { deed: 'account.change', who: staff, fields: () => ({}) },
  'app/desk/approvals/actions.ts#approve': { deed: 'approval.give', who: editors, fields: async (world) => ({ approvalId: await world.plea() }) },
  'app/desk/approvals/actions.ts#decline': { deed: 'approval.give', who: editors, fields: async (world) => ({ approvalId: await world.plea() }) },
  'app/desk/audit/actions.ts#checkAudit': { deed: 'audit.read', who: admins, fields: () => ({ after: '' }) },
  'app/desk/contributors/actions.ts#create': { deed: 'contributor.create', who: editors, fields: aNewProfile, takes: [...PROFILE_FIELDS.filter((name) => !['version', 'contributorId', 'bios'].includes(name)), 'lang', 'shortBio', 'longBio', 'contact'] },
  'app/desk/contributors/actions.ts#save': { deed: 'contributor.edit', who: editors, fields: aSave, takes: PROFILE_FIELDS },
  'app/desk/contributors/actions.ts#since': { deed: 'contributor.read', who: editors, fields: async (world) => ({ contributorId: await somebodyWithAPast(world), version: '1' }) },
  'app/desk/contributors/actions.ts#restore': { deed: 'contributor.edit', who: editors, fields: async (world) => ({ contributorId: await somebodyWithAPast(world), number: '1', version: '2' }), takes: ['note'] },
  'app/desk/contributors/actions.ts#saveContact': { deed: 'contributor.contact', who: admins, fields: async (world) => ({ contributorId: await world.contributor(), phone: '+44 1632 960000' }), takes: ['email', 'address', 'note', 'realName'] },
  'app/desk/contributors/actions.ts#accept': { deed: 'proposal.decide', who: admins, fields: async (world) => ({ proposalId: await aProposal(world), version: '1' }) },
  'app/desk/contributors/actions.ts#sendBack': { deed: 'proposal.decide', who: admins, fields: async (world) => ({ proposalId: await aProposal(world), reply: 'The title is another.' }) },
  'app/desk/contributors/actions.ts#link': { deed: 'contributor.link-user', who: admins, fields: aLink },
  'app/desk/contributors/actions.ts#unlink': { deed: 'contributor.link-user', who: admins, fields: async (world) => ({ contributorId: await somebodyLinked(world) }) },
  'app/desk/contributors/actions.ts#invite': { deed: 'user.invite', who: admins, fields: () => ({ email: aMailbox(), role: 'CONTRIBUTOR' }), takes: ['contributorId'] },
  'app/desk/contributors/actions.ts#checkLinks': { deed: 'contributor.edit', who: editors, fields: async (world) => ({ contributorId: await world.contributor() }) },
  'app/desk/contributors/bulk/actions.ts#change': { deed: 'contributor.bulk', who: admins, fields: async (world) => ({ id: await world.contributor(), kind: 'add-beat', value: 'Tides', expected: '1' }), lists: ['id'], takes: ['filter', 'all'] },
  'app/desk/contributors/bulk/actions.ts#undo': { deed: 'contributor.bulk', who: admins, fields: async (world) => ({ bulkId: await aBulkChange(world) }) },
  'app/desk/contributors/merge/actions.ts#merge': { deed: 'contributor.merge', who: admins, fields: twoRecords, takes: ['take'] },
  'app/desk/contributors/merge/actions.ts#unmerge': { deed: 'contributor.merge', who: admins, fields: async (world) => ({ mergeId: await aMerge(world) }), takes: ['overwrite'] },
  'app/desk/contributors/merge/actions.ts#keepApart': { deed: 'contributor.keep-apart', who: admins, fields: async (world) => ({ oneId: await world.contributor(), otherId: await world.contributor() }) },
  'app/desk/profile/actions.ts#propose': { deed: 'profile.propose', who: ['contributor'], fields: aWish, takes: PROFILE_FIELDS, ofOthers: (world) => aWish(world) },
  'app/desk/profile/actions.ts#withdraw': { deed: 'profile.propose', who: ['contributor'], fields: async (world, role) => ({ proposalId: await aProposal(world, role) }), ofOthers: async (world) => ({ proposalId: await aProposal(world) }) },
  'app/desk/fronts/[key]/actions.ts#publish': { deed: 'front.arrange', who: editors, fields: async (world) => ({ sectionId: await world.section(), seen: '0' }), takes: ['places', 'breaking'] },
  'app/desk/fronts/[key]/actions.ts#revert': { deed: 'front.arrange', who: editors, fields: async (world) => ({ sectionId: await anArrangedFront(world), version: '1', seen: '1' }) },
  'app/desk/fronts/[key]/actions.ts#find': { deed: 'front.arrange', who: editors, fields: () => ({ q: 'harbour' }) },
  'app/desk/fronts/[key]/actions.ts#preview': { deed: 'front.arrange', who: editors, fields: async (world) => ({ sectionId: await world.section() }), takes: ['places', 'breaking', 'at'] },
  'app/desk/keys/actions.ts#createKey': { deed: 'key.create', who: admins, fields: () => ({ name: 'Nightly copy', scopes: 'audit.read', days: '30' }), lists: ['scopes'] },
  'app/desk/keys/actions.ts#revokeKey': { deed: 'key.revoke', who: admins, fields: async (world) => ({ keyId: await world.key() }) },
  'app/desk/mail/actions.ts#retry': { deed: 'mail.retry', who: admins, fields: async () => ({ letterId: await aRefusedLetter() }) },
  'app/desk/people/actions.ts#invite': { deed: 'user.invite', who: admins, fields: () => ({ email: aMailbox(), role: 'EDITOR' }), takes: ['contributorId'] },
  'app/desk/people/actions.ts#resend': { deed: 'user.invite', who: admins, fields: async (world) => ({ invitationId: await anInvitation(world) }) },
  'app/desk/people/actions.ts#revoke': { deed: 'user.invite', who: admins, fields: async (world) => ({ invitationId: await anInvitation(world) }) },
  'app/desk/people/actions.ts#giveRole': { deed: 'user.change-role', who: admins, fields: async (world) => ({ userId: (await world.person()).id, role: 'CONTRIBUTOR' }) },
  'app/desk/people/actions.ts#disable': { deed: 'user.disable', who: admins, fields: async (world) => ({ userId: (await world.person()).id }) },
  'app/desk/people/actions.ts#enable': { deed: 'user.disable', who: admins, fields: async (world) => ({ userId: (await world.person()).id }), told: 'is-enabled' },
  'app/desk/people/actions.ts#remove': { deed: 'user.delete', who: admins, fields: async (world) => ({ userId: (await world.person()).id }) },
  'app/desk/people/actions.ts#signOutEverywhere': { deed: 'session.end', who: admins, fields: async (world) => ({ userId: (await world.person()).id }) },
  'app/desk/policies/actions.ts#add': { deed: 'policy.change', who: admins, fields: () => ({ title: `Our rules, ${randomUUID()}`, text: 'We say what we do.' }), takes: ['slug'] },
  'app/desk/policies/actions.ts#change': { deed: 'policy.change', who: admins, fields: async () => ({ ...(await aPolicy()), title: 'Our rules', text: 'We say what we do, and do it.' }) },
  'app/desk/policies/actions.ts#move': { deed: 'policy.change', who: admins, fields: async () => ({ slug: (await aPolicy()).slug, way: 'up' }) },
  'app/desk/policies/actions.ts#remove': { deed: 'policy.change', who: admins, fields: async () => ({ slug: (await aPolicy()).slug }) },
  'app/desk/pictures/actions.ts#change': { deed: 'media.edit', who: editors, fields: async () => ({ pictureId: await aSparePicture(), version: '1', alt: 'A white field', credit: 'Mo' }), takes: ['decorative', 'caption', 'creator', 'copyrightNotice', 'source', 'licence', 'usageTerms', 'maySyndicate', 'rightsUntil', 'focalX', 'focalY', 'crops'] },
  'app/desk/pictures/actions.ts#remove': { deed: 'media.remove', who: editors, fields: async () => ({ pictureId: await aSparePicture() }) },
  'app/desk/redirects/actions.ts#create': { deed: 'redirect.create', who: admins, fields: () => ({ from: anOldAddress(), to: '/search' }) },
  'app/desk/redirects/actions.ts#remove': { deed: 'redirect.remove', who: admins, fields: async () => ({ id: await aRedirect() }) },
  'app/desk/redirects/actions.ts#importAll': { deed: 'redirect.create', who: admins, fields: () => ({ csv: `${anOldAddress()},/search`, make: 'on' }), takes: ['file'] },
  'app/desk/redirects/actions.ts#settle': { deed: 'redirect.settle', who: admins, fields: async () => ({ path: await aMissedAddress() }) },
  'app/desk/sections/actions.ts#add': { deed: 'section.change', who: admins, fields: () => ({ name: `Section ${randomUUID()}` }), takes: ['slug', 'description'] },
  'app/desk/sections/actions.ts#change': { deed: 'section.change', who: admins, fields: anotherSection, takes: ['description'] },
  'app/desk/sections/actions.ts#move': { deed: 'section.change', who: admins, fields: async (world) => ({ id: await world.section(), way: 'up' }) },
  'app/desk/sections/actions.ts#remove': { deed: 'section.change', who: admins, fields: async (world) => ({ id: await world.section() }), takes: ['moveTo'] },
  'app/desk/settings/actions.ts#saveSettings': { deed: 'settings.change', who: admins, fields: otherSettings, takes: ['founded', 'email', 'navigation', 'requireSecondFactor', 'requireSecondPerson'] },
  'app/desk/settings/actions.ts#saveLogo': { deed: 'settings.change', who: admins, fields: () => ({ ground: 'light', remove: 'on' }), takes: ['picture'] },
  'app/desk/actions.ts#saveView': { deed: 'view.keep', who: editors, fields: () => ({ name: `View ${randomUUID()}`, address: 'state=DRAFT' }), takes: ['audience', 'reader'], lists: ['reader'] },
  'app/desk/actions.ts#changeView': { deed: 'view.keep', who: editors, fields: async (world, role) => ({ viewId: await aView((await world.me(role))?.id ?? (await world.person()).id), name: `View ${randomUUID()}` }), ofOthers: async (world) => ({ viewId: await aView((await world.person()).id), name: 'Taken over' }), takes: ['audience', 'reader', 'address'], lists: ['reader'] },
  'app/desk/actions.ts#deleteView': { deed: 'view.keep', who: editors, fields: async (world, role) => ({ viewId: await aView((await world.me(role))?.id ?? (await world.person()).id) }), ofOthers: async (world) => ({ viewId: await aView((await world.person()).id) }) },
  'app/desk/stories/bulk/actions.ts#change': { deed: 'story.bulk', who: editors, fields: async () => ({ id: (await aDraft()).storyId, kind: 'archive', expected: '1' }), lists: ['id'], takes: ['value', 'address', 'all'] },
  'app/desk/stories/bulk/actions.ts#undo': { deed: 'story.bulk', who: editors, fields: async () => ({ bulkId: await aBulkChangeOfStories() }) },
  'app/desk/actions.ts#startStory': { deed: 'story.create', who: editors, fields: () => ({}) },
  'app/desk/stories/[id]/actions.ts#save': { deed: 'story.edit', who: editors, fields: async (world) => ({ storyId: await world.story(), base: '1', saveId: randomUUID(), patch: JSON.stringify({ fields: { kicker: 'Harbour' } }) }), takes: ['kind', 'note', 'tab'] },
  'app/desk/stories/[id]/actions.ts#takeOver': { deed: 'story.take-over', who: editors, fields: aStorySomebodyWrites },
  'app/desk/stories/[id]/actions.ts#createContributor': { deed: 'contributor.create', who: editors, fields: aNewProfile, takes: [...PROFILE_FIELDS.filter((name) => !['version', 'contributorId', 'bios'].includes(name)), 'lang', 'shortBio', 'longBio', 'contact'] },
  'app/desk/stories/[id]/actions.ts#saveBylines': { deed: 'story.byline', who: editors, fields: aByline },
  'app/desk/stories/[id]/publish/actions.ts#changeSource': { deed: 'story.source', who: editors, fields: async () => ({ storyId: await aLentStory(), originalHeadline: 'Ferry returns', originalAuthors: 'A. Bell' }), lists: ['originalAuthors'], takes: ['canonicalUrl', 'institution', 'minesReserved'] },
  'app/desk/stories/[id]/what-if/actions.ts#ask': { deed: 'story.review', who: editors, fields: async () => ({ storyId: await aLentStory(), use: 'print' }), asks: true, takes: ['place', 'lang', 'day'] },
  'app/desk/partners/actions.ts#add': { deed: 'partner.create', who: editors, fields: () => ({ name: 'The Other Paper', homepage: 'https://other.example' }) },
  'app/desk/partners/actions.ts#change': { deed: 'partner.change', who: editors, fields: async () => ({ partnerId: (await aPartner()).id, name: 'The Other Paper', status: 'PAUSED' }), takes: ['legalName', 'homepage', 'description', 'lang', 'isni', 'wikidata', 'contacts'] },
  'app/desk/partners/actions.ts#kill': { deed: 'partner.kill', who: editors, fields: async () => ({ partnerId: (await aPartner()).id, uri: `urn:killed:${randomUUID()}`, note: 'They withdrew it.' }) },
  'app/desk/partners/actions.ts#agree': { deed: 'partner.agree', who: admins, fields: async () => ({ partnerId: (await aPartner()).id, ...TERMS_FIELDS }), takes: ['validTo'] },
  'app/desk/partners/actions.ts#saveLogo': { deed: 'partner.change', who: editors, fields: async () => ({ partnerId: (await aPartner()).id, remove: 'on' }), takes: ['picture'] },
  'app/desk/partners/actions.ts#simulate': { deed: 'partner.read', who: editors, fields: async () => ({ agreementId: await anAgreement() }), takes: ['partnerId'] },
  'app/desk/partners/actions.ts#tryTerms': { deed: 'partner.agree', who: admins, fields: async () => ({ partnerId: (await aPartner()).id, ...TERMS_FIELDS }), takes: ['validTo'] },
  'app/desk/stories/[id]/publish/actions.ts#letPass': { deed: 'story.let-pass', who: editors, fields: async (world) => ({ storyId: await world.story(), rule: 'R09', code: 'edits-too-far', reason: 'They allowed it.' }), takes: ['byLeave'] },
  'app/desk/stories/[id]/publish/actions.ts#endException': { deed: 'story.let-pass', who: editors, fields: anException },
  'app/desk/stories/[id]/actions.ts#putUnderEmbargo': { deed: 'story.embargo', who: editors, fields: async () => ({ storyId: (await aDraft()).storyId, wall: '2031-12-01T07:30', timeZone: 'UTC' }), takes: ['isEndless', 'which', 'reason'] },
  'app/desk/stories/[id]/actions.ts#askToLiftEmbargo': { deed: 'story.lift-embargo', who: editors, fields: async (world) => ({ storyId: await world.story(), reason: 'It was broken elsewhere.' }) },
  'app/desk/stories/[id]/comments/actions.ts#comment': { deed: 'story.comment', who: editors, fields: async () => ({ storyId: (await aDraft()).storyId, text: 'Says who?' }), takes: ['quote', 'before', 'from'] },
  'app/desk/stories/[id]/comments/actions.ts#reply': { deed: 'story.comment', who: editors, fields: async () => ({ threadId: await aComment(null), text: 'The harbour master.' }) },
  'app/desk/stories/[id]/comments/actions.ts#resolve': { deed: 'story.comment', who: editors, fields: async () => ({ threadId: await aComment(null) }) },
  'app/desk/stories/[id]/comments/actions.ts#reopen': { deed: 'story.comment', who: editors, fields: async () => ({ threadId: await aResolvedComment() }) },
  'app/desk/stories/[id]/comments/actions.ts#change': { deed: 'story.comment', who: editors, fields: async (world, role) => ({ commentId: await aComment(await world.me(role)), text: 'Other words.' }) },
  'app/desk/stories/[id]/comments/actions.ts#remove': { deed: 'story.comment', who: editors, fields: async (world, role) => ({ commentId: await aComment(await world.me(role)) }) },
  'app/desk/stories/[id]/preview/actions.ts#makeLink': { deed: 'story.preview', who: editors, fields: async () => ({ ...(await aDraft()), label: 'The harbour master', days: '3' }) },
  'app/desk/stories/[id]/preview/actions.ts#revokeLink': { deed: 'story.preview', who: editors, fields: async () => ({ linkId: await aPreviewLink() }) },
  'app/desk/stories/[id]/publish/actions.ts#assign': { deed: 'story.assign', who: editors, fields: async () => ({ storyId: (await aDraft()).storyId, assigneeId: '', due: '2089-12-24T18:00' }) },
  'app/desk/stories/[id]/publish/actions.ts#askForReview': { deed: 'story.review', who: editors, fields: async () => ({ storyId: (await aDraft()).storyId, word: 'Please read.' }), takes: ['revision'] },
  'app/desk/stories/[id]/publish/actions.ts#askForChanges': { deed: 'story.approve', who: editors, fields: async () => ({ ...(await aStoryInReview()), word: 'Who says so?' }) },
  'app/desk/stories/[id]/publish/actions.ts#approve': { deed: 'story.approve', who: editors, fields: aStoryInReview, takes: ['word'] },
  'app/desk/stories/[id]/publish/actions.ts#takeBack': { deed: 'story.review', who: editors, fields: aStoryInReview, takes: ['word'] },
  'app/desk/stories/[id]/publish/actions.ts#archive': { deed: 'story.archive', who: editors, fields: aDraft, takes: ['word'] },
  'app/desk/stories/[id]/publish/actions.ts#unarchive': { deed: 'story.archive', who: editors, fields: anArchivedStory, takes: ['revision', 'word'] },
  'app/desk/stories/[id]/publish/actions.ts#publish': { deed: 'story.publish', who: editors, fields: aDraft, takes: ['change', 'note'] },
  'app/desk/stories/[id]/publish/actions.ts#update': { deed: 'story.publish', who: editors, fields: async () => ({ ...(await newestOf((await aPublishedStory()).storyId)), change: 'CORRECTION', note: 'It was another ferry.' }), takes: ['weight'] },
  'app/desk/stories/[id]/publish/actions.ts#recall': { deed: 'story.recall', who: editors, fields: aPublishedStory },
  'app/desk/stories/[id]/publish/actions.ts#revert': { deed: 'story.publish', who: editors, fields: async () => ({ ...(await aStorySeenTwice()), note: 'The first was right.' }) },
  'app/desk/stories/[id]/publish/actions.ts#addEditorNote': { deed: 'story.correct', who: editors, fields: async () => ({ ...(await aPublishedStory()), text: 'The keeper is a reader of ours.' }) },
  'app/desk/stories/[id]/publish/actions.ts#unpublish': { deed: 'story.unpublish', who: editors, fields: async () => ({ ...(await aPublishedStory()), reason: 'It must wait.' }) },
  'app/desk/stories/[id]/publish/actions.ts#withdraw': { deed: 'story.withdraw', who: editors, fields: async () => ({ ...(await aPublishedStory()), reason: 'INACCURATE', note: 'It was wrong.' }), takes: ['hideHeadline'] },
  'app/desk/stories/[id]/publish/actions.ts#hold': { deed: 'story.hold', who: editors, fields: async () => ({ ...(await aPublishedStory()), note: 'We are checking a figure.' }) },
  'app/desk/stories/[id]/publish/actions.ts#release': { deed: 'story.release', who: editors, fields: aHeldStory },
  'app/desk/stories/[id]/publish/actions.ts#askToBringBack': { deed: 'story.bring-back', who: editors, fields: async () => ({ ...(await aWithdrawnStory()), reason: 'It was right after all.' }) },
  'app/desk/stories/[id]/publish/actions.ts#rename': { deed: 'story.rename', who: editors, fields: async () => ({ storyId: (await aDraft()).storyId, slug: `ferry-${randomUUID()}` }) },
  'app/desk/stories/[id]/publish/actions.ts#schedule': { deed: 'story.schedule', who: editors, fields: async () => ({ ...(await aDraft()), wall: '2090-01-01T07:30', timeZone: 'UTC' }), takes: ['which', 'change', 'note'] },
  'app/desk/stories/[id]/publish/actions.ts#unschedule': { deed: 'story.schedule', who: editors, fields: aScheduledStory, takes: ['reason'] },
  'app/desk/stories/[id]/revisions/actions.ts#nameIt': { deed: 'story.name-revision', who: editors, fields: async () => ({ storyId: (await aDraft()).storyId, number: '1', name: 'Before the lawyer' }) },
  'app/desk/stories/[id]/revisions/actions.ts#restore': { deed: 'story.restore', who: editors, fields: aStoryWithAPast, takes: ['place', 'note'] },
  'app/sign-in/email/[token]/actions.ts#confirm': { deed: null, who: everybody, fields: async (world) => ({ token: await aLinkToChangeEmail(world) }) },
  'app/sign-in/forgotten/actions.ts#ask': { deed: null, who: everybody, fields: () => ({ email: aMailbox() }) },
  'app/sign-in/invitation/[token]/actions.ts#accept': { deed: null, who: everybody, fields: async (world) => ({ token: await anInvitationLink(world), name: 'Noor Haddad', password: 'eleven grey pigeons' }) },
  'app/sign-in/link/actions.ts#ask': { deed: null, who: everybody, fields: () => ({ email: aMailbox() }) },
  'app/sign-in/new-password/[token]/actions.ts#choose': { deed: null, who: everybody, fields: async (world) => ({ token: await aLinkToNewPassword(world), password: 'eleven grey pigeons' }) },
}

export { admins, editors, everybody, staff }
