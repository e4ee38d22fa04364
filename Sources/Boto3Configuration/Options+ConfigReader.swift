// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials

#if Configuration
  public import Boto3
  import AWSProtocols
  package import BotoCore
  public import Configuration

  extension ClientOptions {
    /// The options of swift-configuration's providers, under their names in Swift: `region`,
    /// `endpoint`, `connectTimeout` (in seconds), `retries.maxAttempts`, `s3.addressingStyle`;
    /// `endpoint.compatible` (true or false) for S3-compatible stores, `credentials.accessKeyID`,
    /// `credentials.secretAccessKey`, `credentials.sessionToken`.
    ///
    /// ```swift
    /// let config = ConfigReader(provider: EnvironmentVariablesProvider())
    /// let s3 = try session.client("s3", ClientOptions(config.scoped(to: "s3")))   // S3_REGION, …
    /// ```
    ///
    /// - Parameter config: The source of the options.
    /// - Throws: `BotoCoreError`: `validationError` for a value of the wrong type,
    ///   `partialCredentialsError` for half of a key pair, and the kinds of values that aren't allowed.
    public init(_ config: ConfigReader) throws {
      self.init()
      for option in ClientOption.all {
        guard let value = Self.value(of: option, config) else { continue }
        try option.read(value, into: &self)
      }
      if let endpoint, config.bool(forKey: "endpoint.compatible") == true {
        self.endpoint = .compatible(endpoint.url)
      }
      credentials = try Credentials(config)
    }

    /// The providers' value of an option: a value of its type, or else a string, which is refused.
    private static func value(of option: ClientOption, _ config: ConfigReader) -> Value? {
      let key = ConfigKey(option.swiftName)
      let isSecret = option.name == "bearer_token"
      let typed: Value? =
        switch option.kind {
        case .text: nil
        case .flag: config.bool(forKey: key).map(Value.bool)
        case .integer: config.int(forKey: key).map { .integer(Int64($0)) }
        case .seconds: config.double(forKey: key).map(Value.double)
        case .none: nil
        }
      if let typed { return typed }
      if case .none = option.kind { return nil }
      return config.string(forKey: key, isSecret: isSecret).map(Value.string)
    }
  }

  extension SessionOptions {
    /// The options of swift-configuration's providers: `profile`, `region`, the credentials, and
    /// those of ``ClientOptions`` for all clients.
    ///
    /// ```swift
    /// let session = try Session(SessionOptions(config.scoped(to: "aws")))
    /// ```
    ///
    /// - Throws: The errors of `ClientOptions`.
    public init(_ config: ConfigReader) throws {
      self.init()
      profile = config.string(forKey: "profile")
      clientOptions = try ClientOptions(config)
      region = clientOptions.region
      credentials = clientOptions.credentials
      clientOptions.region = nil
      clientOptions.credentials = nil
    }
  }

  extension Credentials {
    fileprivate init?(_ config: ConfigReader) throws {
      let found = try Credentials.explicit(
        accessKeyID: config.string(forKey: "credentials.accessKeyID", isSecret: true),
        secretAccessKey: config.string(forKey: "credentials.secretAccessKey", isSecret: true),
        sessionToken: config.string(forKey: "credentials.sessionToken", isSecret: true))
      guard let found else { return nil }
      self = found
    }
  }
#endif
