// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration

extension CredentialChain {
  /// The providers of a session, in botocore's order. The environment doesn't apply if a profile
  /// was named in code.
  public init(_ context: CredentialProviderContext) {
    var providers: [any CredentialProvider] = []
    if context.usesEnvironment {
      providers.append(EnvironmentCredentials(context.store.environment))
    }
    providers.append(AssumeRoleCredentials(context))
    providers += Self.ofProfile(context)
    providers.append(EC2CredentialsFile(context.store.environment))
    providers.append(BotoConfigCredentials(context.store.environment))
    providers.append(ContainerCredentials(context))
    providers.append(InstanceMetadataCredentials(context))
    self.init(providers)
  }

  /// The providers that read a profile for anything but a role with a source, in botocore's order.
  static func ofProfile(_ context: CredentialProviderContext) -> [any CredentialProvider] {
    [
      WebIdentityCredentials(context),
      SSOCredentials(context),
      ProfileCredentials.sharedCredentialsFile(context),
      LoginCredentials(context),
      ProcessCredentials(context),
      ProfileCredentials.configFile(context),
    ]
  }

  /// The providers that a profile can name as its `credential_source`.
  static func source(
    _ name: String, _ context: CredentialProviderContext
  ) -> (any CredentialProvider)? {
    switch name {
    case "Environment": EnvironmentCredentials(context.store.environment)
    case "EcsContainer": ContainerCredentials(context)
    case "Ec2InstanceMetadata": InstanceMetadataCredentials(context)
    default: nil
    }
  }
}
