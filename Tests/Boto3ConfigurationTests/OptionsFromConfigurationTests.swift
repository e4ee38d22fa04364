// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

#if Configuration
  import Boto3
  import Boto3Configuration
  import BotoCore
  import Configuration
  import Testing

  /// Options from swift-configuration's providers.
  @Suite struct OptionsFromConfigurationTests {
    private func reader(_ values: [AbsoluteConfigKey: ConfigValue]) -> ConfigReader {
      ConfigReader(provider: InMemoryProvider(values: values))
    }

    @Test func everyKindOfValue() throws {
      let options = try ClientOptions(
        reader([
          "region": "eu-west-1", "endpoint": "http://localhost:9000", "connectTimeout": 1.5,
          "useFIPSEndpoint": true, "disableHostPrefixInjection": true, "retries.maxAttempts": 7,
          "retries.mode": "adaptive", "s3.addressingStyle": "path", "maxPoolConnections": 3,
          "bearerToken": "secret", "credentials.accessKeyID": "AKID",
          "credentials.secretAccessKey": "S",
        ]))
      #expect(options.region == "eu-west-1" && options.endpoint == "http://localhost:9000")
      #expect(options.connectTimeout == .milliseconds(1_500))
      #expect(options.useFIPSEndpoint == true && options.disableHostPrefixInjection == true)
      #expect(options.retries == ClientOptions.Retries(mode: .adaptive, maxAttempts: 7))
      #expect(options.s3.addressingStyle == .path && options.maxPoolConnections == 3)
      #expect(options.bearerToken == "secret" && options.credentials?.accessKeyID == "AKID")
    }

    @Test func fromTheEnvironment() throws {
      let config = ConfigReader(
        provider: EnvironmentVariablesProvider(environmentVariables: [
          "AWS_REGION": "eu-west-3", "AWS_RETRIES_MAX_ATTEMPTS": "4", "AWS_READ_TIMEOUT": "2.5",
          "AWS_ENDPOINT": "https://minio.test", "AWS_ENDPOINT_COMPATIBLE": "true",
          "AWS_TCP_KEEP_ALIVE": "true",
        ]))
      let options = try SessionOptions(config.scoped(to: "aws"))
      #expect(options.region == "eu-west-3" && options.clientOptions.region == nil)
      #expect(options.clientOptions.retries.maxAttempts == 4)
      #expect(options.clientOptions.readTimeout == .milliseconds(2_500))
      #expect(options.clientOptions.endpoint == .compatible("https://minio.test"))
      #expect(options.clientOptions.tcpKeepAlive == true)
      #expect(try Session(options).regionName == "eu-west-3")
    }

    @Test func wrongValuesAreRefused() {
      let wrong: [[AbsoluteConfigKey: ConfigValue]] = [
        ["retries.maxAttempts": "many"], ["retries.maxAttempts": 0], ["retries.mode": "fast"],
        ["s3.addressingStyle": "sideways"], ["readTimeout": "soon"],
        ["credentials.accessKeyID": "A"],
      ]
      for values in wrong {
        #expect(throws: BotoCoreError.self) { try ClientOptions(reader(values)) }
      }
      #expect(throws: Never.self) { try ClientOptions(reader([:])) }
    }

    /// Every option that can be set by data is read from the key of its name.
    @Test func everyOptionOfTheTableIsRead() throws {
      for option in ClientOption.all {
        let value: ConfigValue
        switch option.kind {
        case .text: value = option.swiftName == "retries.mode" ? "legacy" : "auto"
        case .flag: value = true
        case .integer: value = 5
        case .seconds: value = 5.0
        case .none: continue
        }
        let values = [AbsoluteConfigKey(ConfigKey(option.swiftName)): value]
        do {
          #expect(option.isSet(try ClientOptions(reader(values))), "\(option.swiftName)")
        } catch let error as BotoCoreError {
          // "auto" isn't a value of every option.
          #expect(error.kind != .validationError, "\(option.swiftName): \(error)")
        }
      }
    }
  }
#endif
