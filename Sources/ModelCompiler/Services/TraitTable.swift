// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// The keys of a shape or reference that become bits, and those that are left out of the compiled
/// form.
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

  /// Documentation for people.
  static let prose: Set<String> = [
    "documentation", "deprecatedMessage", "deprecatedSince", "examples",
  ]

  /// The keys of a reference that its operation's traits leave out.
  static let reference: Set<String> = prose.union(["shape"])

  /// The keys that the traits of a shape or member leave out: prose, what the records contain
  /// themselves, and what botocore reads but never uses.
  static let omitted: Set<String> = reference.union([
    "type", "members", "member", "key", "value", "pattern", "xmlOrder",
  ])

  /// The names of the types in models. A character is a string of length one.
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

  /// Locations with another name are in the body, as in botocore.
  static let locations: [String: SchemaLocation] = [
    "header": .header,
    "headers": .headers,
    "querystring": .querystring,
    "uri": .uri,
    "statusCode": .statusCode,
  ]
}
