import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stateFile } from '../testing/companion'
import { lock, takeAway } from './lock'

/** The number of a process that has ended. */
const ended = () => spawnSync('true').pid

describe('the lock of a state file', () => {
  test('keeps others off until it is let go of, and leaves nothing', () => {
    const state = stateFile()
    const unlock = lock(state)
    expect(() => lock(state)).toThrow(`${state} is in use by process ${process.pid}.`)
    unlock()
    lock(state)()
    expect(readdirSync(dirname(state))).toEqual([])
  })

  test.each([
    ['of a process that was killed', () => `${ended()} some-token\n`],
    ['as it was written before', () => `${ended()}`],
    ['of a process with the number of this one, as in a container', () => `${process.pid} some-token\n`],
    ['that says nothing', () => ''],
  ])('%s is taken over', (_, said) => {
    const state = stateFile()
    writeFileSync(`${state}.lock`, said())
    const unlock = lock(state)
    expect(readFileSync(`${state}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    unlock()
    expect(existsSync(`${state}.lock`)).toBe(false)
  })

  test('of a process that runs is respected', () => {
    const state = stateFile()
    writeFileSync(`${state}.lock`, `${process.ppid} some-token\n`)
    expect(() => lock(state)).toThrow(`is in use by process ${process.ppid}.`)
  })

  test('that another has put in its place meanwhile is theirs: at the end, and where it is taken over', () => {
    const state = stateFile()
    const unlock = lock(state)
    const theirs = `${process.ppid} their-token\n`
    writeFileSync(`${state}.lock`, theirs)
    unlock()
    expect(readFileSync(`${state}.lock`, 'utf8')).toBe(theirs)
    takeAway(`${state}.lock`, `${ended()} some-token\n`)
    expect(readFileSync(`${state}.lock`, 'utf8')).toBe(theirs)
  })
})
