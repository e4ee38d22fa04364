// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import WireFormats

/// The models that the tests generate clients of.
enum Models {
  /// The compiled models of the repository.
  static func bundle() throws -> ModelBundle {
    try BundleDirectory(root + "Models/compiled").bundle()
  }

  /// The repository, with a slash at the end.
  static var root: String {
    String(#filePath.prefix(#filePath.count - "Tests/ClientGeneratorTests/Models.swift".count))
  }
}
