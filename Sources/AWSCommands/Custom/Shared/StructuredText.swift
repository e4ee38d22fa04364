// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats
import YAML

/// Texts that are JSON or YAML.
enum StructuredText {
  /// What a text means: JSON if it is that, or else YAML.
  static func json(_ text: String, _ flavour: Flavour) throws -> JSONNode {
    if let value = try? PythonJSON.value(of: text) { return value.json }
    do {
      let document = try YAMLDocument(text, flavour == .v1 ? .pyYAML : .libyaml)
      return try YAMLNode(try document.value()).json()
    } catch let error as YAMLError {
      throw CommandFailure(error.message(in: "<unicode string>", source: text))
    }
  }
}
