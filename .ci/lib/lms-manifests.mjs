import { createHash } from 'node:crypto'

/**
 * What a package says of itself to a learning platform, in the three standards. `exercises` have a title, a page, and a
 * pass mark of a hundred; `files` are the paths of what the pages share.
 */
export const manifests = {
  scorm12: { name: 'imsmanifest.xml', write: scorm12 },
  scorm2004: { name: 'imsmanifest.xml', write: scorm2004 },
  cmi5: { name: 'cmi5.xml', write: cmi5 },
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Characters that XML has no place for at all. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as it may stand between tags and in quotation marks. */
export const escaped = (text) =>
  String(text)
    .toWellFormed()
    .replaceAll(NOT_IN_XML, '')
    .replaceAll(/[&<>"']/g, (letter) => escapes[letter])

/** A path as an address in a package: letters that an address gives a meaning are written as their numbers. */
const address = (path) => escaped(path.split('/').map(encodeURIComponent).join('/'))

/** Names what is made of a text, always by the same UUID: who makes a package anew replaces the old one. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex[16], 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const courseText = ({ title, exercises }) =>
  JSON.stringify([title, ...exercises.map(({ question }) => question)])

function scorm12({ title, exercises, files }) {
  const items = exercises.map(
    (exercise, at) => `
      <item identifier="ITEM-${at + 1}" identifierref="EXERCISE-${at + 1}">
        <title>${escaped(exercise.title)}</title>
        <adlcp:masteryscore>${exercise.passMark}</adlcp:masteryscore>
      </item>`,
  )
  return `${DECLARATION}
<manifest identifier="SIXPEER-${uuidOf(courseText({ title, exercises }))}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="COURSE">
    <organization identifier="COURSE">
      <title>${escaped(title)}</title>${items.join('')}
    </organization>
  </organizations>
  ${resources({ exercises, files, type: 'adlcp:scormtype' })}
</manifest>
`
}

function scorm2004({ title, exercises, files }) {
  const items = exercises.map(
    (exercise, at) => `
      <item identifier="ITEM-${at + 1}" identifierref="EXERCISE-${at + 1}">
        <title>${escaped(exercise.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="OBJECTIVE-${at + 1}" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${exercise.passMark / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>`,
  )
  return `${DECLARATION}
<manifest identifier="SIXPEER-${uuidOf(courseText({ title, exercises }))}" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="COURSE">
    <organization identifier="COURSE" adlseq:objectivesGlobalToSystem="false">
      <title>${escaped(title)}</title>${items.join('')}
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  ${resources({ exercises, files, type: 'adlcp:scormType' })}
</manifest>
`
}

/** What there is to be launched, a page each, and what they all need. */
function resources({ exercises, files, type }) {
  const pages = exercises.map(
    ({ page }, at) => `
    <resource identifier="EXERCISE-${at + 1}" type="webcontent" ${type}="sco" href="${address(page)}">
      <file href="${address(page)}"/>
      <dependency identifierref="LAB"/>
    </resource>`,
  )
  const shared = files.map(
    (path) => `
      <file href="${address(path)}"/>`,
  )
  return `<resources>${pages.join('')}
    <resource identifier="LAB" type="webcontent" ${type}="asset">${shared.join('')}
    </resource>
  </resources>`
}

function cmi5({ title, exercises }) {
  const words = (text) => `<langstring lang="en">${escaped(text)}</langstring>`
  const units = exercises.map(
    (exercise) => `
  <au id="urn:uuid:${uuidOf(exercise.question)}" launchMethod="AnyWindow" moveOn="CompletedAndPassed" masteryScore="${exercise.passMark / 100}">
    <title>${words(exercise.title)}</title>
    <description>${words(exercise.title)}</description>
    <url>${address(exercise.page)}</url>
  </au>`,
  )
  return `${DECLARATION}
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="urn:uuid:${uuidOf(courseText({ title, exercises }))}">
    <title>${words(title)}</title>
    <description>${words(title)}</description>
  </course>${units.join('')}
</courseStructure>
`
}
