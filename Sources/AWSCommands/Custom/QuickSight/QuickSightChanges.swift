// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What commands of `quicksight` do differently from their models: bundles come as files.
enum QuickSightChanges {
  static func of(_ command: String) -> [OperationChange] {
    guard command == "start-asset-bundle-import-job" else { return [] }
    let bundle = HoistedBlob(
      option: "asset-bundle-import-source-bytes", container: "AssetBundleImportSource",
      member: "Body")
    return [bundle.change]
  }
}
