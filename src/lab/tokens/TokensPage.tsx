import { useState } from 'react'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { OutsideExams } from '../states/OutsideExams'
import { ConsoleComponents } from './ConsoleComponents'
import { LabComponents } from './LabComponents'
import { type Token, tokensOf } from './tokens'

/** What the screens are made of, read from the styles and the components that are in use. */
export function TokensPage() {
  return (
    <LabPage
      title="Tokens"
      about="The colours, sizes and controls of the console and of the lab, as the pages use them: nothing here is a copy."
    >
      <OutsideExams what="The tokens are">
        <Tokens />
      </OutsideExams>
    </LabPage>
  )
}

function Tokens() {
  const [all] = useState(() => tokensOf(document.styleSheets))
  const kind = (begin: RegExp) => all.filter(({ name }) => begin.test(name))
  return (
    <>
      <Panel title="Colours of the console">
        <Swatches tokens={kind(/^--color-/)} />
      </Panel>
      <Panel title="Colours of the lab">
        <Swatches tokens={kind(/^--lab-(?!bar)/)} />
      </Panel>
      <Panel title="Type">
        <Sizes tokens={kind(/^--text-\w+$/)} />
      </Panel>
      <Panel title="Spacing and the rest">
        <Values tokens={kind(/^--(?!color-|lab-|text-|tw-|lightningcss-)/)} />
      </Panel>
      <Panel title="Controls of the console">
        <ConsoleComponents />
      </Panel>
      <Panel title="Controls of the lab">
        <LabComponents />
      </Panel>
    </>
  )
}

type Listed = { readonly tokens: readonly Token[] }

function Swatches({ tokens }: Listed) {
  return (
    <ul className="flex flex-wrap gap-3">
      {tokens.map(({ name, value }) => (
        <li key={name} className="text-xs">
          <div
            aria-hidden="true"
            className="h-7 rounded border border-(--lab-edge)"
            style={{ background: `var(${name})`, width: '10rem' }}
          />
          <code>{name}</code>
          <br />
          <span className="text-(--lab-soft)">{value}</span>
        </li>
      ))}
    </ul>
  )
}

function Sizes({ tokens }: Listed) {
  return (
    <ul className="flex flex-col gap-1">
      {tokens.map(({ name, value }) => (
        <li key={name} style={{ fontSize: `var(${name})` }}>
          Cluster of six peers <code className="text-xs text-(--lab-soft)">{`${name}: ${value}`}</code>
        </li>
      ))}
    </ul>
  )
}

function Values({ tokens }: Listed) {
  return (
    <ul className="flex flex-col gap-1 text-xs">
      {tokens.map(({ name, value }) => (
        <li key={name}>
          <code>{`${name}: ${value}`}</code>
        </li>
      ))}
    </ul>
  )
}
