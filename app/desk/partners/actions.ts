'use server'

import { action } from '#app/action.ts'
import { agree as agreeCommand } from '#newsroom/syndication/agree.ts'
import { changePartner } from '#newsroom/syndication/change-partner.ts'
import { startPartner } from '#newsroom/syndication/partners.ts'
import { tryTerms as tryTermsRead } from '#newsroom/syndication/try-terms.ts'

export const add = action(startPartner)
export const change = action(changePartner)
export const agree = action(agreeCommand)
export const tryTerms = action(tryTermsRead)
