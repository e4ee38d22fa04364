// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import Testing
import WireFormats

@Suite struct ModelExtrasTests {
  @Test func objectsMergeAndOtherValuesReplace() throws {
    let model = try JSONNode(parsing: #"{"a":{"b":1,"c":[1,2]},"d":{"e":1}}"#)
    let extras = try JSONNode(
      parsing: #"{"version":1,"merge":{"a":{"c":[3],"f":{"g":2}},"d":5,"h":null}}"#)
    let expected = try JSONNode(parsing: #"{"a":{"b":1,"c":[3],"f":{"g":2}},"d":5,"h":null}"#)
    #expect(ModelExtras.merge(extras, into: model).jsonText() == expected.jsonText())
  }

  @Test func withoutMergeNothingChanges() throws {
    let model = try JSONNode(parsing: #"{"a":1}"#)
    #expect(ModelExtras.merge(["version": 1], into: model) == model)
    #expect(ModelExtras.merge([], into: model) == model)
  }
}
