import { describe, expect, test } from 'vitest'
import { codesOf, linesOf, pageOf } from './page-of.ts'

const STORY = `Lower Marl Votes For A Stone Bridge

The council of Lower Marl voted on Tuesday to rebuild the bridge that the flood of last spring carried away, after a debate that lasted past midnight.

Engineers had told the members that a stone bridge would cost twice as much as one of steel, but that it would stand for a century on the rock below the silt.

The mayor, who had asked for the cheaper plan, said she would not stand in the way of a decision that so many people had come to hear.`

const contributorAfter = (...lines: string[]): { name: string; biography: string[] } | null => pageOf([STORY, ...lines].join('\n\n')).contributor

describe('a contributor’s biography is known by its shape', () => {
  const ABOUT = 'She is an economist at the Valley School. She has advised three councils.'
  test.each([
    ['a run-in label', ['Asha Rao Profile She is an economist at the Valley School. She has advised three councils.'], [ABOUT]],
    ['a label line under the name', ['Asha Rao', 'Profile', ABOUT], [ABOUT]],
    ['“Profile of”', ['Profile of Asha Rao', ABOUT], [ABOUT]],
    ['“About the author”', ['About the Author', `Asha Rao is an economist. ${ABOUT}`], [`Asha Rao is an economist. ${ABOUT}`]],
    ['“Author Bio:” and the name', ['Author Bio: Asha Rao', ABOUT], [ABOUT]],
    ['“Contributor:” and the name', ['Contributor: Asha Rao', ABOUT], [ABOUT]],
    ['a name over it, after the credit', ['Courtesy: Marl Valley Times', 'Asha Rao', ABOUT], [ABOUT]],
    ['its first words, after empty references', ['References', 'Asha Rao is an economist at the Valley School.'], ['Asha Rao is an economist at the Valley School.']],
    ['its first words, at the end', ['Asha Rao is a columnist for the Marl Valley Times.'], ['Asha Rao is a columnist for the Marl Valley Times.']],
  ])('%s', (_, lines, biography) => {
    expect(contributorAfter(...lines)).toEqual({ name: 'Asha Rao', biography })
  })

  test('“The writer is …” belongs to whoever signed', () => {
    const page = pageOf(STORY.replace('\n\n', '\n\nBy Asha Rao\n\n') + '\n\n(The writer is an economist at the Valley School.)')
    expect(page.contributor).toEqual({ name: 'Asha Rao', biography: ['(The writer is an economist at the Valley School.)'] })
    expect(codesOf(page)).not.toContain('contributor-not-author')
  })

  test('a biography above the story takes nothing of the story with it', () => {
    const page = pageOf(STORY.replace('\n\n', '\n\nAbout the author: Asha Rao is an economist at the Valley School.\n\n'))
    expect(page.contributor?.biography).toEqual(['Asha Rao is an economist at the Valley School.'])
    expect(linesOf(page)).toHaveLength(3)
  })

  test('all paragraphs and the address at its end are kept', () => {
    expect(contributorAfter('About the author', 'Asha Rao is an economist.', 'She lives in Sarn.', 'Email: asha@valley.example')?.biography).toHaveLength(3)
  })

  test('a second person’s biography is left to the editor, not lost', () => {
    const page = pageOf(`${STORY}\n\nAsha Rao Profile She is an economist.\n\nCourtesy: Marl Valley Times\n\nTomas Reyl Profile He is a sailor.`)
    expect(page.contributor?.name).toBe('Asha Rao')
    expect(page.lookAt.find(({ code }) => code === 'biography-second')?.text).toBe('He is a sailor.')
  })

  test('a person the story is about is no contributor', () => {
    expect(contributorAfter('Tomas Reyl is the mayor’s spokesman and spoke for an hour.')).toBeNull()
  })

  test('a biography in the sidebar of a saved page is found there', () => {
    const paragraphs = STORY.split('\n\n').slice(1).map((text) => `<p>${text}</p>`)
    const page = pageOf(`<html><body><div class="row"><div class="main"><h1>Lower Marl Votes</h1>${paragraphs.join('')}<p><b>COURTESY: Marl Valley Times</b></p><h3>References</h3></div><div class="sidebar"><h3>Asha Rao</h3><a href="#">Profile</a><p>${ABOUT}</p></div></div></body></html>`, 'a.html')
    expect(page.contributor).toEqual({ name: 'Asha Rao', biography: [ABOUT] })
    expect(page.credit?.name).toBe('Marl Valley Times')
    expect(codesOf(page)).toContain('references-empty')
    expect(linesOf(page)).toHaveLength(3)
  })
})
