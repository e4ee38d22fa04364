// swift-tools-version: 6.2
// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "boto3-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "boto3-swift", path: ".."),
    // Without its default trait, which requires jemalloc.
    .package(url: "https://github.com/ordo-one/benchmark.git", exact: "1.38.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
  ],
  targets: [
    .executableTarget(
      name: "Boto3Benchmarks",
      dependencies: [
        "Responses",
        .product(name: "Boto3", package: "boto3-swift"),
        .product(name: "Boto3Local", package: "boto3-swift"),
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Benchmarks/Boto3Benchmarks", swiftSettings: houseRules,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "figures",
      dependencies: ["Responses", .product(name: "Boto3", package: "boto3-swift")],
      path: "Sources/Figures", swiftSettings: houseRules,
      plugins: [.plugin(name: "GenerateAWSClients", package: "boto3-swift")]),
    .target(name: "Responses", path: "Sources/Responses", swiftSettings: houseRules),
    .executableTarget(
      name: "peer-client", dependencies: [.product(name: "Boto3", package: "boto3-swift")],
      path: "peers/clients/swift", swiftSettings: houseRules),
  ]
)
