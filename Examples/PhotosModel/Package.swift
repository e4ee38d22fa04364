// swift-tools-version: 6.2
// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "PhotosModel",
  platforms: [.macOS(.v15), .iOS(.v18)],
  // In a package of your own: .package(url: "https://github.com/boto3-swift/boto3-swift.git", from: "1.0.0")
  dependencies: [
    .package(name: "boto3-swift", path: "../..")
  ],
  targets: [
    .target(
      name: "PhotosModel",
      dependencies: [.product(name: "Boto3", package: "boto3-swift")],
      plugins: [.plugin(name: "GenerateAWSClients", package: "boto3-swift")]),
    .testTarget(name: "PhotosModelTests", dependencies: ["PhotosModel"]),
  ]
)
