// swift-tools-version: 6.2
// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// Settings of every target but generated clients and examples, which are packages of their own: Swift 6
/// mode, and the upcoming features that change how code is written.
let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "boto3-swift",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "Boto3", targets: ["Boto3"]),
    .library(name: "Boto3Local", targets: ["Boto3Local"]),
    .library(name: "Boto3Testing", targets: ["Boto3Testing"]),
    .library(name: "CloudFrontSigning", targets: ["CloudFrontSigning"]),
    .library(name: "Boto3ProviderTesting", targets: ["Boto3ProviderTesting"]),
    .library(name: "Boto3AsyncHTTPClient", targets: ["Boto3AsyncHTTPClient"]),
    .library(name: "Boto3ServiceLifecycle", targets: ["Boto3ServiceLifecycle"]),
    .library(name: "Boto3Configuration", targets: ["Boto3Configuration"]),
    .executable(name: "boto3", targets: ["boto3-cli"]),
    .executable(name: "model-compiler", targets: ["model-compiler"]),
    .plugin(name: "GenerateAWSClients", targets: ["GenerateAWSClients"]),
    .plugin(name: "generate-aws-clients", targets: ["GenerateAWSClientsCommand"]),
  ],
  traits: [
    .default(enabledTraits: ["CommandLine"]),
    .trait(
      name: "CommandLine",
      description: "The programs: boto3 and the project's tools. `traits: []` leaves them out."),
    .trait(
      name: "AsyncHTTPClient",
      description: "Boto3AsyncHTTPClient: sends requests through the program's HTTPClient."),
    .trait(
      name: "ServiceLifecycle",
      description: "Boto3ServiceLifecycle: runs a session as a service of a ServiceGroup."),
    .trait(
      name: "Configuration",
      description: "Boto3Configuration: reads options from swift-configuration's providers."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.30.0"),
    .package(url: "https://github.com/apple/swift-nio-http2.git", from: "1.40.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics.git", from: "2.5.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing.git", from: "1.2.0"),
    // Only with the trait CommandLine (docs/decisions/dependencies.md).
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    // Only with the traits of the same names.
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.30.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.8.0"),
    .package(url: "https://github.com/apple/swift-configuration.git", from: "1.0.0"),
  ],
  targets: [
    // The modules that programs import; each is a product.
    .target(
      name: "Boto3",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols", "BotoCore",
        "EndpointRules", "JMESPath", "ModelCompiler", "S3Transfer", "ServiceModel", "WireFormats",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ], swiftSettings: houseRules),
    // A separate product: RSA adds more than half a megabyte, and few programs sign for CloudFront.
    .target(
      name: "CloudFrontSigning",
      dependencies: [
        "AWSErrors", "BotoCore", "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "Boto3ProviderTesting",
      dependencies: [
        "AWSCredentials", "BotoCore", "WireFormats",
      ],
      swiftSettings: houseRules),
    .target(
      name: "Boto3AsyncHTTPClient",
      dependencies: [
        "AWSErrors", "AWSHTTP", "WireFormats",
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "Boto3ServiceLifecycle",
      dependencies: [
        "Boto3",
        .product(
          name: "ServiceLifecycle", package: "swift-service-lifecycle",
          condition: .when(traits: ["ServiceLifecycle"])),
      ],
      swiftSettings: houseRules),
    .target(
      name: "Boto3Configuration",
      dependencies: [
        "AWSCredentials", "AWSProtocols", "Boto3", "BotoCore",
        .product(
          name: "Configuration", package: "swift-configuration",
          condition: .when(traits: ["Configuration"])),
      ],
      swiftSettings: houseRules),

    // The library's modules, from the top down; dependencies only go down (docs/architecture.md).
    .target(
      name: "S3Transfer",
      dependencies: [
        "AWSErrors", "AWSHTTP", "AWSProtocols", "BotoCore", "Checksums", "Files", "ServiceModel",
        "WireFormats", "SystemLibrary",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "BotoCore",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols", "AWSSigning",
        "CZlib", "Checksums", "EndpointRules", "Files", "JMESPath",
        "ModelCompiler", "ServiceModel", "WireFormats", "SystemLibrary",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "AWSCredentials",
      dependencies: [
        "AWSConfiguration", "AWSErrors", "AWSHTTP", "AWSProtocols", "AWSSigning", "Files",
        "WireFormats", "SystemLibrary",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "AWSConfiguration",
      dependencies: ["AWSErrors", "AWSProtocols", "Files", "WireFormats", "SystemLibrary"],
      swiftSettings: houseRules),
    .target(
      name: "AWSHTTP",
      dependencies: [
        "AWSErrors", "Files", "WireFormats", "SystemLibrary",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOTLS", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOHPACK", package: "swift-nio-http2"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "Files",
      dependencies: [
        "AWSErrors", "WireFormats", "SystemLibrary", "CBoto3System",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(name: "CBoto3System"),
    .systemLibrary(name: "CZlib"),
    .target(
      name: "AWSProtocols",
      dependencies: [
        "AWSErrors", "Checksums", "ServiceModel", "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "AWSErrors", dependencies: ["WireFormats", "SystemLibrary"], swiftSettings: houseRules),
    .target(
      name: "EndpointRules",
      dependencies: [
        "ServiceModel", "WireFormats",
      ],
      swiftSettings: houseRules),
    .target(
      name: "AWSSigning",
      dependencies: [
        "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "ClientGenerator",
      dependencies: ["ModelCompiler", "ServiceModel", "WireFormats"],
      swiftSettings: houseRules),
    .target(
      name: "ModelCompiler",
      dependencies: ["CZlib", "ServiceModel", "WireFormats", "Checksums", "AWSErrors", "Files"],
      swiftSettings: houseRules),
    .target(
      name: "ServiceModel", dependencies: ["CServiceModels", "CZlib", "Checksums", "WireFormats"],
      swiftSettings: houseRules),
    .target(name: "CServiceModels"),
    .target(name: "JMESPath", dependencies: ["WireFormats"], swiftSettings: houseRules),
    .target(name: "Checksums", dependencies: ["CChecksums"], swiftSettings: houseRules),
    .target(name: "CChecksums"),
    .target(
      name: "WireFormats",
      dependencies: ["SystemLibrary", .product(name: "NIOCore", package: "swift-nio")],
      swiftSettings: houseRules),
    .target(name: "SystemLibrary", swiftSettings: houseRules),

    // Programs and examples. The library doesn't depend on them.
    .executableTarget(
      name: "boto3-cli",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols",
        "AWSCommands", "AWSSigning", "Boto3", "Boto3Local", "BotoCore", "ClientGenerator",
        "CommandSupport", "EndpointRules", "Files", "JMESPath", "S3Commands", "ServiceModel",
        "WireFormats",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ],
      swiftSettings: houseRules,
      // A smaller file that starts faster (docs/decisions/executable.md): no symbol table,
      // identical functions merged, no index of unwind tables, no relocations.
      linkerSettings: [
        .unsafeFlags(
          [
            "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe", "-Xlinker",
            "--no-eh-frame-hdr", "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),
    // The local AWS: what all services share, the services, and the public type with its server.
    .target(
      name: "Boto3Local",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols", "Boto3",
        "BotoCore", "Checksums", "Files", "LocalCompute", "LocalCore", "LocalDynamoDB",
        "LocalEvents", "LocalHTTP", "LocalIdentity", "LocalMessaging", "LocalMonitoring",
        "LocalS3", "LocalSecrets", "LocalStreams", "LocalWorkflows", "ServiceModel",
        "SystemLibrary", "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    // For tests of programs: it imports Testing, so that Boto3Local needn't.
    .target(name: "Boto3Testing", dependencies: ["Boto3Local"], swiftSettings: houseRules),
    .target(
      name: "LocalHTTP",
      dependencies: [
        "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalDynamoDB",
      dependencies: ["AWSProtocols", "Checksums", "LocalCore", "ServiceModel", "WireFormats"],
      swiftSettings: houseRules),
    .target(
      name: "LocalIdentity",
      dependencies: [
        "AWSProtocols", "LocalCore", "LocalPolicies", "ServiceModel", "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalS3",
      dependencies: [
        "AWSProtocols", "AWSSigning", "Checksums", "LocalCore", "LocalPolicies", "ServiceModel",
        "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalMessaging",
      dependencies: [
        "AWSProtocols", "LocalCore", "LocalPatterns", "LocalPolicies", "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalPolicies",
      dependencies: [
        "AWSProtocols", "LocalCore", "WireFormats",
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalPatterns",
      dependencies: ["WireFormats"],
      swiftSettings: houseRules),
    .target(
      name: "LocalSecrets",
      dependencies: [
        "AWSProtocols", "LocalCore", "ServiceModel", "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalEvents",
      dependencies: [
        "AWSProtocols", "LocalCore", "LocalPatterns", "ServiceModel", "WireFormats",
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalMonitoring",
      dependencies: [
        "AWSProtocols", "CZlib", "LocalCore", "ServiceModel", "WireFormats",
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalCompute",
      dependencies: [
        "AWSProtocols", "CZlib", "LocalCore", "LocalPatterns", "ServiceModel", "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalStreams",
      dependencies: [
        "AWSProtocols", "LocalCore", "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalWorkflows",
      dependencies: [
        "AWSProtocols", "LocalCore", "ServiceModel", "WireFormats",
      ],
      swiftSettings: houseRules),
    .target(
      name: "LocalCore",
      dependencies: [
        "AWSProtocols", "AWSSigning", "CServiceModels", "ServiceModel", "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "AWSCommands",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols", "AWSSigning",
        "Boto3", "BotoCore", "Checksums", "CloudFrontSigning", "CommandOutput", "CommandSupport",
        "CZlib",
        "EndpointRules",
        "Files",
        "JMESPath", "ModelCompiler", "S3Transfer", "ServiceModel", "WireFormats", "SystemLibrary",
        "YAML",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    // What every face of the program needs: streams, signals, failures.
    .target(
      name: "CommandSupport",
      dependencies: [
        "AWSConfiguration", "AWSErrors", "AWSHTTP", "AWSProtocols", "BotoCore", "CProcess", "Files",
        "WireFormats", "SystemLibrary",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "CommandOutput", dependencies: ["AWSProtocols", "WireFormats", "YAML"],
      swiftSettings: houseRules),
    .target(name: "YAML", dependencies: ["WireFormats"], swiftSettings: houseRules),
    .target(
      name: "S3Commands",
      dependencies: [
        "AWSConfiguration", "AWSErrors", "AWSProtocols", "BotoCore", "CommandSupport",
        "S3Transfer", "WireFormats", "SystemLibrary",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ],
      swiftSettings: houseRules),
    .target(name: "CProcess"),
    .executableTarget(
      name: "model-compiler",
      dependencies: [
        "ModelCompiler",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ],
      swiftSettings: houseRules),
    // Swift clients of models: the generator's program, and the plugins that run it.
    .executableTarget(
      name: "boto3-generate", dependencies: ["ClientGenerator", "Files", "SystemLibrary"],
      swiftSettings: houseRules),
    .plugin(
      name: "GenerateAWSClients", capability: .buildTool(), dependencies: ["boto3-generate"]),
    .plugin(
      name: "GenerateAWSClientsCommand",
      capability: .command(
        intent: .custom(
          verb: "generate-aws-clients",
          description: "Writes Swift clients of the operations that boto3.json names."),
        permissions: [
          .writeToPackageDirectory(reason: "The clients are written into your targets.")
        ]),
      dependencies: ["boto3-generate"]),
    .executableTarget(
      name: "Quickstart", dependencies: ["Boto3"], path: "Examples/Quickstart",
      swiftSettings: houseRules),
    // The sources of packages of their own.
    .executableTarget(
      name: "TypedQuickstart", dependencies: ["Boto3"],
      path: "Examples/TypedQuickstart/Sources/TypedQuickstart", plugins: ["GenerateAWSClients"]),
    .executableTarget(
      name: "UploadServer",
      dependencies: [
        "Boto3",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Examples/UploadServer/Sources/UploadServer", plugins: ["GenerateAWSClients"]),
    .executableTarget(
      name: "LambdaHandler",
      dependencies: [
        "Boto3",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Examples/LambdaHandler/Sources/LambdaHandler", plugins: ["GenerateAWSClients"]),
    .target(
      name: "PhotosModel", dependencies: ["Boto3"],
      path: "Examples/PhotosModel/Sources/PhotosModel", plugins: ["GenerateAWSClients"]),
    .testTarget(
      name: "PhotosModelTests", dependencies: ["Boto3", "PhotosModel"],
      path: "Examples/PhotosModel/Tests/PhotosModelTests"),

    // Tests: one target for each module, one of whole calls against real servers.
    .testTarget(name: "WireFormatsTests", dependencies: ["WireFormats"], swiftSettings: houseRules),
    .testTarget(
      name: "ChecksumsTests",
      dependencies: ["CChecksums", "Checksums"],
      swiftSettings: houseRules),
    .testTarget(
      name: "YAMLTests", dependencies: ["WireFormats", "YAML"], swiftSettings: houseRules),
    .testTarget(
      name: "CommandOutputTests",
      dependencies: ["AWSProtocols", "CommandOutput", "WireFormats", "YAML"],
      swiftSettings: houseRules),
    .testTarget(
      name: "AWSCommandsTests",
      dependencies: [
        "AWSCommands", "AWSConfiguration", "SystemLibrary", "AWSCredentials", "AWSHTTP",
        "AWSProtocols",
        "CommandSupport", "Files", "ServiceModel", "TestSupport", "WireFormats", "YAML",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalCoreTests",
      dependencies: [
        "AWSCredentials", "AWSProtocols", "AWSSigning", "BotoCore", "LocalCore", "ServiceModel",
        "TestClients",
        "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalSecretsTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalSecrets", "ServiceModel"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalEventsTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalEvents", "ServiceModel", "WireFormats"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalMonitoringTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalMonitoring", "ServiceModel"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalComputeTests",
      dependencies: [
        "AWSProtocols", "LocalCore", "LocalCompute", "LocalMessaging", "LocalStreams",
        "ServiceModel", "WireFormats",
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalStreamsTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalStreams", "ServiceModel"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalWorkflowsTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalWorkflows", "ServiceModel"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalIdentityTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalIdentity", "ServiceModel"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalMessagingTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalMessaging", "ServiceModel", "WireFormats"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalDynamoDBTests",
      dependencies: ["AWSProtocols", "LocalCore", "LocalDynamoDB", "ServiceModel"],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalS3Tests",
      dependencies: [
        "AWSProtocols", "AWSSigning", "LocalCore", "LocalS3", "ServiceModel", "WireFormats",
      ],
      swiftSettings: houseRules),
    .testTarget(name: "JMESPathTests", dependencies: ["JMESPath"], swiftSettings: houseRules),
    .testTarget(
      name: "AWSSigningTests",
      dependencies: [
        "AWSSigning", "WireFormats", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "ServiceModelTests",
      dependencies: ["ServiceModel"],
      swiftSettings: houseRules),
    .testTarget(
      name: "ModelCompilerTests",
      dependencies: ["ModelCompiler", "ServiceModel", "WireFormats"],
      swiftSettings: houseRules),
    .testTarget(
      name: "ClientGeneratorTests",
      dependencies: ["ClientGenerator", "ModelCompiler", "ServiceModel", "WireFormats"],
      swiftSettings: houseRules),
    .testTarget(
      name: "EndpointRulesTests",
      dependencies: ["EndpointRules", "ModelCompiler", "ServiceModel", "WireFormats"],
      swiftSettings: houseRules),
    .testTarget(
      name: "AWSProtocolsTests",
      dependencies: [
        "AWSErrors", "AWSProtocols", "Checksums", "ServiceModel", "TestSupport", "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "TestSupport",
      dependencies: [
        "AWSErrors", "AWSHTTP", "AWSProtocols",
        "ModelCompiler", "ServiceModel", "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      path: "Tests/TestSupport", swiftSettings: houseRules),
    .target(
      name: "TestClients",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSHTTP", "AWSProtocols", "BotoCore", "ServiceModel",
        "TestSupport",
        "WireFormats",
      ],
      path: "Tests/TestClients", swiftSettings: houseRules),
    .testTarget(
      name: "AWSHTTPTests",
      dependencies: [
        "AWSErrors", "AWSHTTP", "Expectations", "Files", "TestSupport",
        "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "Expectations", dependencies: ["AWSErrors"], path: "Tests/Expectations",
      swiftSettings: houseRules),
    .testTarget(
      name: "AWSErrorsTests", dependencies: ["AWSErrors"], swiftSettings: houseRules),
    .testTarget(
      name: "AWSCredentialsTests",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols",
        "Expectations", "Files", "TestSupport", "WireFormats",
      ], swiftSettings: houseRules),
    .testTarget(
      name: "AWSConfigurationTests",
      dependencies: [
        "AWSConfiguration", "AWSErrors", "AWSProtocols",
      ], swiftSettings: houseRules),
    .testTarget(
      name: "FilesTests",
      dependencies: ["AWSErrors", "Files", "WireFormats"], swiftSettings: houseRules),
    .executableTarget(
      name: "fault-load",
      dependencies: [
        "AWSConfiguration", "AWSHTTP", "AWSProtocols", "BotoCore", "Checksums", "TestClients",
        "TestSupport", "WireFormats",
      ],
      path: "Tests/FaultLoad", swiftSettings: houseRules),
    .testTarget(
      name: "BotoCoreTests",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols",
        "Boto3ProviderTesting", "BotoCore", "CZlib", "Expectations", "JMESPath",
        "ServiceModel", "TestClients", "TestSupport", "WireFormats",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHPACK", package: "swift-nio-http2"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
        .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "Boto3AsyncHTTPClientTests",
      dependencies: [
        "AWSErrors", "AWSHTTP", "Boto3AsyncHTTPClient", "BotoCore", "TestSupport", "WireFormats",
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          condition: .when(traits: ["AsyncHTTPClient"])),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "Boto3ServiceLifecycleTests",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "Boto3", "Boto3ServiceLifecycle",
        .product(name: "Logging", package: "swift-log"),
        .product(
          name: "ServiceLifecycle", package: "swift-service-lifecycle",
          condition: .when(traits: ["ServiceLifecycle"])),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "Boto3ConfigurationTests",
      dependencies: [
        "AWSErrors", "Boto3", "Boto3Configuration", "BotoCore",
        .product(
          name: "Configuration", package: "swift-configuration",
          condition: .when(traits: ["Configuration"])),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "CloudFrontSigningTests",
      dependencies: [
        "AWSErrors", "BotoCore", "CloudFrontSigning", "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "Boto3Tests",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols", "Boto3",
        "BotoCore", "EndpointRules", "S3Transfer", "ServiceModel", "TestClients", "TestSupport",
        "WireFormats",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "Boto3TestingTests", dependencies: ["Boto3", "Boto3Local", "Boto3Testing"],
      swiftSettings: houseRules),
    .testTarget(
      name: "Boto3LocalTests",
      dependencies: [
        "AWSProtocols", "AWSErrors", "AWSHTTP", "Boto3", "Boto3Local", "LocalCore", "LocalHTTP",
        "ServiceModel",
        "TestSupport", "WireFormats",
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "LocalHTTPTests",
      dependencies: [
        "AWSHTTP", "LocalHTTP", "WireFormats",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "TypedTests",
      dependencies: [
        "AWSErrors", "AWSHTTP", "AWSProtocols", "Boto3", "BotoCore", "ModelCompiler",
        "ServiceModel", "TestSupport", "WireFormats",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      exclude: ["Generated/boto3.json", "Models"], swiftSettings: houseRules),
    .testTarget(
      name: "S3TransferTests",
      dependencies: [
        "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols", "BotoCore",
        "Checksums", "S3Transfer", "TestClients", "TestSupport", "WireFormats", "Files",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "S3CommandsTests",
      dependencies: [
        "AWSCommands", "AWSConfiguration", "AWSProtocols", "BotoCore", "CommandSupport",
        "S3Commands", "S3Transfer", "TestSupport",
        "WireFormats", "Files",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ],
      swiftSettings: houseRules),
    .testTarget(
      name: "IntegrationTests",
      dependencies: [
        "AWSCommands", "AWSConfiguration", "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSSigning",
        "Boto3",
        "BotoCore", "Checksums", "CommandSupport", "S3Commands", "S3Transfer", "TestSupport",
        "WireFormats",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: houseRules),

    // Fuzzing: the targets, the long run (`scripts/fuzz`), and the corpus as a test.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "AWSConfiguration", "AWSHTTP", "AWSProtocols", "BotoCore", "Checksums", "EndpointRules",
        "JMESPath", "LocalCore", "LocalDynamoDB", "LocalMessaging", "LocalS3", "ModelCompiler",
        "ServiceModel", "WireFormats", "YAML",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Fuzz/Targets", swiftSettings: houseRules),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "FuzzTargets",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ],
      path: "Fuzz/Runner", swiftSettings: houseRules),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets"], exclude: ["Corpus"],
      swiftSettings: houseRules),
  ]
)

// The clients of whole services that scripts/typed-conformance has generated, and their driver.
if let services = Context.environment["BOTO3_TYPED_CONFORMANCE"]?.split(separator: " ") {
  let folder = ".build-typed-conformance"
  let clients = services.map { "Typed_\($0.replacing("-", with: "_"))" }
  // Optimising whole services takes long, and the driver needs no speed.
  let unoptimised: [SwiftSetting] = [.unsafeFlags(["-Onone", "-gnone"])]
  package.targets += [
    .executableTarget(
      name: "typed-conformance-generator",
      dependencies: ["ClientGenerator", "ModelCompiler", "ServiceModel", "SystemLibrary"],
      path: "Conformance/typed/Generator", swiftSettings: houseRules)
  ]
  if !services.isEmpty {
    package.targets += [
      .target(
        name: "TypedConformance",
        dependencies: [
          "AWSCredentials", "AWSErrors", "AWSHTTP", "AWSProtocols", "Boto3", "BotoCore",
          "Files", "JMESPath", "ServiceModel", "SystemLibrary", "WireFormats",
          .product(name: "NIOPosix", package: "swift-nio"),
        ],
        path: "\(folder)/TypedConformance", swiftSettings: houseRules + unoptimised),
      .executableTarget(
        name: "typed-conformance",
        dependencies: ["TypedConformance"] + clients.map { .target(name: $0) },
        path: "\(folder)/driver", swiftSettings: houseRules + unoptimised),
    ]
    package.targets += zip(services, clients).map { service, client in
      .target(
        name: client, dependencies: ["Boto3", "TypedConformance"],
        path: "\(folder)/clients/\(service)", swiftSettings: unoptimised)
    }
  }
}
