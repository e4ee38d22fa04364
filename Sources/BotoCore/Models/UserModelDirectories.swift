// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import ModelCompiler
import ServiceModel

/// Where users keep their own models.
enum UserModelDirectories {
  /// A loader for the bundle and the user's directories.
  static func loader(_ store: ConfigStore) throws -> ModelLoader {
    ModelLoader(bundle: try ModelBundle.embedded, directories: try of(store))
  }

  /// The directories of `AWS_DATA_PATH`, then `~/.aws/models`.
  static func of(_ store: ConfigStore) throws -> [String] {
    let listed = try String(store.value("data_path")) ?? ""
    return listed.split(separator: ":").map { store.environment.expand(String($0)) }
      + [store.environment.expand("~/.aws/models")]
  }
}

extension ServiceModel {
  /// The service's ID in event names: `s3-control`.
  var hyphenatedServiceID: String {
    let id = (metadata["serviceId"].string ?? "").lowercased()
    return String(decoding: id.utf8.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
