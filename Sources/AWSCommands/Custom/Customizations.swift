// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ServiceModel

/// All commands and changes that no model gives, found by the service's command so that a start
/// makes only those that it needs.
enum Customizations {
  /// The custom commands below a top-level word: `eks`, `configure`.
  static func commands(of top: String, _ flavour: Flavour) -> [CustomCommand] {
    all(of: top).filter { $0.flavours.contains(flavour) }
  }

  /// The top-level words that aren't services. Version 1's error lists them, so ours aren't there.
  static func topLevel(_ flavour: Flavour) -> [String] {
    let names =
      flavour == .v1
      ? ["configure", "history"]
      : ["configure", "ddb", "history", "login", "logout", "open", "whoami"]
    return names
  }

  /// The changes of an operation's command.
  static func changes(of service: String, _ command: String, _ flavour: Flavour)
    -> [OperationChange]
  {
    switch service {
    case "ecs" where command == "execute-command": [ECSChanges.executeCommand]
    case "ssm" where command == "start-session": [SSMChanges.startSession]
    case "cloudfront": CloudFrontChanges.of(command)
    case "cloudsearch": CloudSearchChanges.of(command)
    case "cloudsearchdomain": [CloudSearchChanges.domain]
    case "cloudwatch": command == "put-metric-data" ? [MetricData.change] : []
    case "configservice":
      command == "put-configuration-recorder" ? [RecordingGroup.change] : []
    case "datapipeline": PipelineDefinition.changes(of: command)
    case "deploy": RevisionLocation.changes(of: command)
    case "dynamodb": [BinaryPageTokens.change]
    case "ec2": EC2Changes.of(command)
    case "emr": EMRChanges.of(command)
    case "iam": command == "create-virtual-mfa-device" ? [VirtualMFADevice.change] : []
    case "iot": CertificateFiles.changes(of: command)
    case "kinesis": command == "list-streams" ? [OldStreamToken.change] : []
    case "lambda": LambdaChanges.of(command)
    case "quicksight": QuickSightChanges.of(command)
    case "rds": OptionGroups.changes(of: command)
    case "rekognition": RekognitionChanges.of(command)
    case "s3api": S3APIChanges.of(command)
    case "ses": command == "send-email" ? [SendEmail.change] : []
    case "translate": TranslateChanges.of(command)
    default: []
    }
  }

  private static func all(of top: String) -> [CustomCommand] {
    switch top {
    case "cloudformation": CloudFormationCommands.all
    case "cloudtrail": CloudTrailCommands.all
    case "codeartifact": CodeArtifactLogin.all
    case "codecommit": CodeCommitCommands.all
    case "configservice": ConfigServiceCommands.all
    case "configure": ConfigureCommands.all + SSOCommands.configuration
    case "datapipeline": DataPipelineCommands.all
    case "ddb": DDBCommands.all
    case "dynamodb", "events", "iam", "lambda": [Wizards.of(top)]
    case "deploy": CodeDeployCommands.all
    case "dlm": DLMCommands.all
    case "dsql": DSQLCommands.all
    case "ec2-instance-connect": EC2InstanceConnectCommands.all
    case "ecr": ECRCommands.all
    case "ecr-public": ECRCommands.allPublic
    case "eks": EKSCommands.all
    case "emr": EMRCommands.all
    case "ecs": ECSDeployment.all
    case "emr-containers": EMRContainersCommands.all
    case "history": HistoryCommands.all
    case "gamelift": GameLiftCommands.all
    case "lightsail": LightsailCommands.all
    case "login": [LoginCommands.login]
    case "logout": [LoginCommands.logout]
    case "open": [OpenCommand.command]
    case "sso": SSOCommands.all
    case "logs": LogsCommands.all
    case "cloudfront": [SignURL.command]
    case "rds": [DatabaseToken.command]
    case "servicecatalog": ServiceCatalogCommands.all
    case "whoami": [WhoAmI.command]
    default: []
    }
  }
}
