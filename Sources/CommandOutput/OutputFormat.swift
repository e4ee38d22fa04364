// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A format of a command's output.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// Indented JSON.
  case json
  /// Lines with tabs.
  case text
  /// Tables with borders.
  case table
  /// YAML of the whole answer.
  case yaml
  /// YAML of each answer by itself.
  case yamlStream = "yaml-stream"
  /// Nothing.
  case off
}
