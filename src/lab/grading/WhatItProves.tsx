import { Panel } from '../pages/Panel'
import { verdictWords } from './verdict-words'

/** What a verdict says and what it does not, in plain words. */
export function WhatItProves() {
  return (
    <Panel title="What this proves">
      <dl className="grid max-w-3xl grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {Object.values(verdictWords).map(({ words, means }) => (
          <div key={words} className="contents">
            <dt className="font-semibold">{words}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-3xl">
        A genuine hand-in, and a certificate whose hash fits it, show that the commands in it really lead to
        this result, and that neither was altered since the lab wrote them. Without check sums only the first
        is shown: a lab makes none for a log that was brought in, nor over plain HTTP.
      </p>
      <p className="max-w-3xl">
        They do not show who sat there, whether anybody helped, or on which day it was: there is no server, so
        nothing is signed. Times are those of the world and not of the clock on the wall. Whoever can write
        programs could make a log that leads to a good result. Two files with the same run are marked.
      </p>
      <p className="max-w-3xl">
        Which exercise it was is shown where you choose its file above: a title alone can be that of another
        one. A run that was begun at a later step says so.
      </p>
    </Panel>
  )
}
