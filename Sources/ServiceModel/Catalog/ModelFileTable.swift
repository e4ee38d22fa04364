// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CServiceModels

/// The files of a bundle, sorted by name: those in the executable, read in place, or others.
enum ModelFileTable: Sendable {
  case embedded
  case listed([(name: ModelText, bytes: ModelBytes)])

  var count: Int {
    switch self {
    case .embedded: boto3_model_file_count()
    case .listed(let files): files.count
    }
  }

  func name(at index: Int) -> ModelText {
    switch self {
    case .embedded:
      let file = boto3_model_files()[index]
      return ModelText(base: UnsafeRawPointer(file.name), count: file.name_count)
    case .listed(let files): return files[index].name
    }
  }

  func bytes(at index: Int) -> ModelBytes {
    switch self {
    case .embedded:
      let file = boto3_model_files()[index]
      return ModelBytes(immortal: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    case .listed(let files): return files[index].bytes
    }
  }
}

extension ModelBundle {
  /// The bundle in the executable: all services of the botocore version that this library is built
  /// from. It is read in place.
  ///
  /// - Throws: ``ModelError`` when the library was built without it.
  public static var embedded: ModelBundle {
    get throws(ModelError) {
      guard boto3_model_file_count() > 0 else {
        throw .damaged("this executable was built without them")
      }
      return opened
    }
  }

  /// The version of botocore whose models are in the executable: `1.44.8`; empty when it was built
  /// without them.
  public static var botocoreVersion: String { String(cString: boto3_models_version()) }

  private static let opened = ModelBundle(ModelFileTable.embedded)
}
