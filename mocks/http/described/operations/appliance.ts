import * as v from 'valibot'
import { actionDoneSchema } from '#contract/wire/actions'
import { peerDocuments } from '#contract/wire/documents'
import { samlDataSchema } from '#contract/wire/saml-data'
import { sessionSchema, signInPageSchema, signInSchema } from '#contract/wire/session'
import { frameSchema } from '#contract/wire/status'
import { type Topic, topics } from '#contract/wire/topics'
import type { Operation } from '../operation'
import { atMachine } from './at-machine'

const session = atMachine('Sessions', [])
const status = atMachine('Status', ['page', 'moment'])
const documents = atMachine('Documents', ['authorization'])

/** Signing in and out: the browser has one session on each machine. */
export const sessionOperations = [
  session.read('{host}/session', 'Who is signed in', sessionSchema),
  session.change('POST', '{host}/session', 'Sign in', signInSchema, sessionSchema, {
    example: { username: 'admin', password: 'expressway' },
  }),
  session.change('DELETE', '{host}/session', 'Sign out', null, actionDoneSchema),
  session.read('{host}/status/sign-in', 'What the sign-in page shows', signInPageSchema),
]

const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name)

const topicOperations: readonly Operation[] = Object.keys(topics)
  .filter(isTopic)
  .map((topic) =>
    status.read(`{host}/status/${topic}`, `Status: ${topic.replaceAll('-', ' ')}`, topics[topic].answer),
  )

/** What the status pages show, and what stands around every page. */
export const statusOperations = [
  status.read('{host}/status/frame', 'What stands around every page', frameSchema),
  ...topicOperations,
  status.read('{host}/saml-data', 'The SAML metadata of the cluster', samlDataSchema),
]

/** The documents of a machine, which are XML. */
export const documentOperations = [
  ...peerDocuments.map(({ path, text }) =>
    documents.read(`{host}/${path}`, `A document: ${text}`, 'text/xml'),
  ),
  documents.read('{host}/getxml', 'One part of a document', 'text/xml', {
    query: {
      location: { schema: v.string(), text: 'Which part: /Status/SystemUnit', isOptional: true },
    },
  }),
]
