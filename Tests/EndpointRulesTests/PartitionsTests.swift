// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import Testing

@Suite struct PartitionsTests {
  @Test(arguments: [
    ("north-one-1", "sky"), ("south-x_9-22", "sky"), ("sea-deep-3", "sea"), ("atlantis", "sea"),
    ("north-one-", "sky"), ("sea-deep-3x", "sky"), ("sea--3", "sky"), ("", "sky"),
  ])
  func regions(region: String, expected: String) throws {
    #expect(try partitions().name(ofRegion: region) == expected)
  }

  @Test(arguments: [
    #"{}"#, #"{"partitions": []}"#, #"{"partitions": [{"id": "x"}]}"#,
    #"{"partitions": [{"id": "x", "regionRegex": "^a*$"}]}"#,
    #"{"partitions": [{"id": "x", "regionRegex": "^(a|\\w)$"}]}"#,
    #"{"partitions": [{"id": "x", "regionRegex": "a\\"}]}"#,
    #"{"partitions": [{"id": "x", "regionRegex": "(a"}]}"#,
  ])
  func unknownForms(json: String) throws {
    let node = try node(json)
    #expect(throws: EndpointError.self) { try Partitions(node) }
  }
}
