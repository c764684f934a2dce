'use server'

import { action, once } from '#app/action.ts'
import { agree as agreeCommand } from '#newsroom/syndication/agree.ts'
import { changePartner } from '#newsroom/syndication/change-partner.ts'
import { killStory } from '#newsroom/syndication/kill.ts'
import { changePartnerLogo } from '#newsroom/syndication/partner-logo.ts'
import { startPartner } from '#newsroom/syndication/partners.ts'
import { simulate as simulateRead, tryTerms as tryTermsRead } from '#newsroom/syndication/try-terms.ts'

export const add = once(startPartner)
export const change = once(changePartner)
export const kill = once(killStory)
export const agree = once(agreeCommand)
export const saveLogo = once(changePartnerLogo)
export const tryTerms = action(tryTermsRead)
export const simulate = action(simulateRead)
