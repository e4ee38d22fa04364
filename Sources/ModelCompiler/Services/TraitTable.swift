// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Which keys of a shape or reference become bits, and which are left out of the compiled form.
enum TraitTable {
  /// The traits that are one bit each.
  static let flags: [String: SchemaFlags] = [
    "flattened": .flattened,
    "streaming": .streaming,
    "sensitive": .sensitive,
    "idempotencyToken": .idempotencyToken,
    "document": .document,
    "union": .union,
    "eventstream": .eventStream,
    "event": .event,
    "eventheader": .eventHeader,
    "eventpayload": .eventPayload,
    "jsonvalue": .jsonValue,
    "hostLabel": .hostLabel,
    "xmlAttribute": .xmlAttribute,
    "box": .box,
    "exception": .exception,
    "fault": .fault,
    "sparse": .sparse,
    "requiresLength": .requiresLength,
  ]

  /// What is written for people.
  static let prose: Set<String> = [
    "documentation", "deprecatedMessage", "deprecatedSince", "examples",
  ]

  /// What a reference says that its operation's traits leave out.
  static let reference: Set<String> = prose.union(["shape"])

  /// What the traits of a shape or member leave out: prose, what the records hold themselves, and
  /// what botocore reads but never acts upon.
  static let omitted: Set<String> = reference.union([
    "type", "members", "member", "key", "value", "pattern", "xmlOrder",
  ])

  /// The names of the types in models. A character is a string of one.
  static let types: [String: ShapeType] = [
    "structure": .structure,
    "list": .list,
    "map": .map,
    "string": .string,
    "character": .string,
    "char": .string,
    "blob": .blob,
    "boolean": .boolean,
    "integer": .integer,
    "long": .long,
    "float": .float,
    "double": .double,
    "timestamp": .timestamp,
  ]

  static let timestampFormats: [String: TimestampFormat] = [
    "iso8601": .iso8601,
    "unixTimestamp": .unixTimestamp,
    "rfc822": .rfc822,
  ]

  /// Locations of another name are in the body, as botocore has it.
  static let locations: [String: SchemaLocation] = [
    "header": .header,
    "headers": .headers,
    "querystring": .querystring,
    "uri": .uri,
    "statusCode": .statusCode,
  ]
}
