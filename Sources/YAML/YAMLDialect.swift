// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The library whose reading or writing is followed.
package enum YAMLDialect: Sendable {
  /// libyaml under ruamel.yaml: input and output of the AWS CLI's version 2.
  case libyaml
  /// ruamel.yaml in Python: files that version 2 reads and writes.
  case ruamel
  /// PyYAML: files that version 1 reads and writes. Writes ASCII only.
  case pyYAML

  /// The rules for plain scalars.
  package var schema: YAMLSchema { self == .pyYAML ? .yaml11 : .yaml12 }
}
