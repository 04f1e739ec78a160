import { expect, test } from 'vitest'
import { keysOf } from './keys'
import { completeWord, edit, emptyLine, remember, textOf } from './line-editor'

const LEFT = '\u001b[D'
const UP = '\u001b[A'
const DOWN = '\u001b[B'

/** What the line shows after the keys, with | at the cursor. */
function typed(data: readonly string[], history: readonly string[] = []): string {
  const line = data.flatMap(keysOf).reduce(edit, emptyLine(history))
  const characters = [...line.characters]
  characters.splice(line.cursor, 0, '|')
  return characters.join('')
}

test.each([
  ['text goes in at the cursor', ['ac', LEFT, 'b'], 'ab|c'],
  ['Backspace takes the character before the cursor', ['abc', LEFT, '\u007f'], 'a|c'],
  ['Backspace at the start does nothing', ['\u007fa'], 'a|'],
  ['Delete takes the character at the cursor', ['abc', LEFT, '\u001b[3~'], 'ab|'],
  ['Home and End go to the ends', ['bc', '\u001b[H', 'a', '\u001b[F', 'd'], 'abcd|'],
  ['Ctrl-A and Ctrl-E go to the ends', ['bc', '\u0001', 'a', '\u0005', 'd'], 'abcd|'],
  ['the cursor stops at the ends', ['a', LEFT, LEFT, LEFT, '\u001b[C', '\u001b[C', 'b'], 'ab|'],
  ['Ctrl-U cuts to the start', ['one two', LEFT, '\u0015'], '|o'],
  ['Ctrl-K cuts to the end', ['one', LEFT, '\u000b'], 'on|'],
  ['Ctrl-W cuts a word', ['one two  ', '\u0017'], 'one |'],
  ['Ctrl-Y puts back what was cut', ['one two', '\u0017', '\u0001', '\u0019'], 'two|one '],
  [
    'Ctrl with the arrows goes by words',
    ['one two', '\u001b[1;5D', '\u001b[1;5D', '\u001b[1;5C'],
    'one| two',
  ],
  ['characters outside the first plane are one', ['a🙂b', LEFT, '\u007f'], 'a|b'],
  ['keys without a meaning are not shown', ['a', '\u001b[15~', '\u0007', 'b'], 'ab|'],
])('%s', (_, data, shown) => {
  expect(typed(data)).toBe(shown)
})

test.each([
  ['Up shows the line before', [UP], 'two|'],
  ['Up twice shows the one before that', [UP, UP], 'one|'],
  ['Up stops at the oldest', [UP, UP, UP, UP], 'one|'],
  ['Down comes back to what was being typed', ['new', UP, UP, DOWN, DOWN], 'new|'],
  ['a line of the history can be edited', [UP, 's'], 'twos|'],
])('%s', (_, data, shown) => {
  expect(typed(data, ['one', 'two'])).toBe(shown)
})

test('blank lines and repetitions are not remembered', () => {
  expect(['a', 'a', ' ', 'b'].reduce(remember, [])).toEqual(['a', 'b'])
})

test('Tab replaces the unfinished word', () => {
  const line = keysOf('xStatus Cl').reduce(edit, emptyLine())
  expect(textOf(completeWord(line, 'Cluster '))).toBe('xStatus Cluster ')
})

test('a pasted text is taken line by line', () => {
  expect(keysOf('one\r\ntwo\r')).toEqual([
    { kind: 'text', text: 'one' },
    { kind: 'enter' },
    { kind: 'text', text: 'two' },
    { kind: 'enter' },
  ])
})
