import type * as v from 'valibot'
import { problemSchema } from '#contract/problem'
import { certificateFactsSchema, certificateSchema } from '#contract/wire/certificates'
import { zoneRecordSchema } from '#contract/wire/dns'
import { endpointSchema } from '#contract/wire/endpoints'
import { exerciseFileSchema, exerciseSchema } from '#contract/wire/exercise'
import { faultSchema } from '#contract/wire/faults'
import { sentFileSchema } from '#contract/wire/file'
import { commandLogSchema, routeSchema, worldSummarySchema } from '#contract/wire/lab'
import { runSchema } from '#contract/wire/procedures'
import { figuresSchema, resultSchema } from '#contract/wire/result'
import { clusteringStatusSchema, logSchema } from '#contract/wire/status'
import { tmsSchema } from '#contract/wire/tms'
import { factsSchema } from '#contract/wire/traffic'
import { whatIfSchema } from '#contract/wire/what-if'
import { worldFileSchema } from '#contract/wire/world-file'
import { zonesSchema } from '#contract/wire/zones'

/** Schemas that several operations share, or that one would look for by name: the others stand where they are used. */
export const namedSchemas: Readonly<Record<string, v.GenericSchema>> = {
  Problem: problemSchema,
  WhatIf: whatIfSchema,
  WorldSummary: worldSummarySchema,
  Run: runSchema,
  Result: resultSchema,
  Figures: figuresSchema,
  CommandLog: commandLogSchema,
  Fault: faultSchema,
  Exercise: exerciseSchema,
  ExerciseFile: exerciseFileSchema,
  WorldFile: worldFileSchema,
  File: sentFileSchema,
  Route: routeSchema,
  Zones: zonesSchema,
  DnsRecord: zoneRecordSchema,
  CiscoTms: tmsSchema,
  Endpoint: endpointSchema,
  Certificate: certificateSchema,
  CertificateFacts: certificateFactsSchema,
  Clustering: clusteringStatusSchema,
  Log: logSchema,
  Facts: factsSchema,
}
