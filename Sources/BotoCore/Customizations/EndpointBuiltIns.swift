// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ModelCompiler
import ServiceModel

/// The built-in parameters of the endpoint rule set, and the client context parameters, from the
/// configuration.
enum EndpointBuiltIns {
  /// The built-ins of a client; each call adds the account of the credentials.
  static func make(_ setup: ClientSetup) -> Structure {
    let config = setup.config
    let s3 = config.s3
    let custom = config.endpointURL
    let variants = setup.variants
    var builtIns: Structure = [
      // A custom endpoint can't be combined with a variant.
      "AWS::UseFIPS": .bool(custom == nil && variants.fips),
      "AWS::UseDualStack": .bool(custom == nil && variants.dualStack),
      "AWS::STS::UseGlobalEndpoint": .bool(STSClient.usesGlobalEndpoint(setup)),
      "AWS::S3::UseGlobalEndpoint": .bool(S3Client.usesGlobalEndpoint(setup)),
      "AWS::S3::Accelerate": .bool(s3.useAccelerateEndpoint ?? false),
      "AWS::S3::ForcePathStyle": .bool(S3Client.forcesPathStyle(setup)),
      "AWS::S3::UseArnRegion": .bool(s3.useARNRegion ?? true),
      "AWS::S3Control::UseArnRegion": .bool(s3.useARNRegion ?? false),
      "AWS::S3::DisableMultiRegionAccessPoints": .bool(s3.disableMultiRegionAccessPoints ?? false),
      "AWS::Auth::AccountIdEndpointMode": .string(config.accountIDEndpointMode.rawValue),
    ]
    builtIns["AWS::Region"] = setup.rulesRegion.map(Value.string)
    builtIns["SDK::Endpoint"] = custom.map(Value.string)
    builtIns["AWS::S3::DisableS3ExpressSessionAuth"] =
      config.s3DisableExpressSessionAuth.map(Value.bool)
    return builtIns
  }

  /// The client context parameters by their names in the rule set. S3's options take precedence
  /// over them.
  static func clientContext(_ setup: ClientSetup) -> Structure {
    var options = setup.config.clientContextParams
    if S3Client.isS3(setup.endpointPrefix) {
      for option in setup.config.s3.values { options[option.name] = option.value }
      if let disabled = setup.config.s3DisableExpressSessionAuth {
        options["disable_s3_express_session_auth"] = .bool(disabled)
      }
    }
    var context = Structure()
    for parameter in setup.loaded.model.clientContextParams.members {
      let name = parameter.key.string
      context[name] = options[snakeCased(name)]
    }
    return context
  }
}
