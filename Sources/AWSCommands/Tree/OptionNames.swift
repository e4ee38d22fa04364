// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The options whose names differ from those of the models' members, because a global option has the
/// name or because the AWS CLI had another one first. Facts of the AWS CLI's `argrename` table.
enum OptionNames {
  /// A new name for an option.
  struct Rename {
    /// The command; `*` for all of the service.
    let command: String
    let option: String
    let newName: String

    init(_ command: String, _ option: String, _ newName: String) {
      self.command = command
      self.option = option
      self.newName = newName
    }

    func applies(to command: String) -> Bool { self.command == "*" || self.command == command }
  }

  /// The renames of a command's options.
  static func renames(_ service: String, _ command: String) -> [Rename] {
    renames(service).filter { $0.applies(to: command) }
  }

  /// The second names of a command's options, which no help shows; version 2 has none.
  static func hiddenAliases(_ service: String, _ command: String) -> [Rename] {
    hiddenAliases(service).filter { $0.applies(to: command) }
  }

  private static func renames(_ service: String) -> [Rename] {
    switch service {
    case "apigateway":
      [
        Rename("create-rest-api", "version", "api-version")
      ]
    case "apigatewayv2":
      [
        Rename("create-api", "version", "api-version"),
        Rename("update-api", "version", "api-version"),
      ]
    case "clouddirectory":
      [
        Rename("publish-schema", "version", "schema-version")
      ]
    case "cloudsearchdomain":
      [
        Rename("search", "query", "search-query"),
        Rename("suggest", "query", "suggest-query"),
      ]
    case "codepipeline":
      [
        Rename("get-pipeline", "version", "pipeline-version"),
        Rename("create-custom-action-type", "version", "action-version"),
        Rename("delete-custom-action-type", "version", "action-version"),
        Rename("get-action-type", "version", "action-version"),
      ]
    case "controltower":
      [
        Rename("create-landing-zone", "version", "landing-zone-version"),
        Rename("update-landing-zone", "version", "landing-zone-version"),
      ]
    case "datapipeline":
      [
        Rename("*", "query", "objects-query"),
        Rename("get-pipeline-definition", "version", "pipeline-version"),
      ]
    case "deploy":
      [
        Rename("*", "s-3-location", "s3-location"),
        Rename("*", "ec-2-tag-filters", "ec2-tag-filters"),
      ]
    case "ec2":
      [
        Rename("create-image", "no-no-reboot", "reboot"),
        Rename("*", "no-egress", "ingress"),
        Rename("*", "no-disable-api-termination", "enable-api-termination"),
      ]
    case "ecs":
      [
        Rename("*", "no-enable-execute-command", "disable-execute-command"),
        Rename("execute-command", "no-interactive", "non-interactive"),
      ]
    case "eks":
      [
        Rename("create-cluster", "version", "kubernetes-version"),
        Rename("update-cluster-version", "version", "kubernetes-version"),
        Rename("create-nodegroup", "version", "kubernetes-version"),
        Rename("update-nodegroup-version", "version", "kubernetes-version"),
        Rename("update-cluster-components-version", "version", "kubernetes-version"),
      ]
    case "emr":
      [
        Rename("*", "job-flow-ids", "cluster-ids"),
        Rename("*", "job-flow-id", "cluster-id"),
      ]
    case "gamelift":
      [
        Rename("create-build", "version", "build-version"),
        Rename("update-build", "version", "build-version"),
        Rename("create-script", "version", "script-version"),
        Rename("update-script", "version", "script-version"),
      ]
    case "glue":
      [
        Rename("get-unfiltered-partition-metadata", "region", "resource-region"),
        Rename("get-unfiltered-partitions-metadata", "region", "resource-region"),
        Rename("get-unfiltered-table-metadata", "region", "resource-region"),
      ]
    case "iotwireless":
      [
        Rename("*", "lo-ra-wan", "lorawan")
      ]
    case "kinesisanalytics":
      [
        Rename("add-application-output", "output", "application-output")
      ]
    case "kinesisanalyticsv2":
      [
        Rename("add-application-output", "output", "application-output")
      ]
    case "lex-models":
      [
        Rename("delete-bot", "version", "bot-version"),
        Rename("delete-intent", "version", "intent-version"),
        Rename("delete-slot-type", "version", "slot-type-version"),
        Rename("get-intent", "version", "intent-version"),
        Rename("get-slot-type", "version", "slot-type-version"),
        Rename("delete-bot-version", "version", "bot-version"),
        Rename("delete-intent-version", "version", "intent-version"),
        Rename("delete-slot-type-version", "version", "slot-type-version"),
        Rename("get-export", "version", "resource-version"),
      ]
    case "license-manager":
      [
        Rename("get-grant", "version", "grant-version"),
        Rename("delete-grant", "version", "grant-version"),
        Rename("get-license", "version", "license-version"),
      ]
    case "mturk":
      [
        Rename("list-qualification-types", "query", "types-query")
      ]
    case "pinpoint":
      [
        Rename("get-campaign-version", "version", "campaign-version"),
        Rename("get-segment-version", "version", "segment-version"),
        Rename("delete-email-template", "version", "template-version"),
        Rename("delete-in-app-template", "version", "template-version"),
        Rename("delete-push-template", "version", "template-version"),
        Rename("delete-sms-template", "version", "template-version"),
        Rename("delete-voice-template", "version", "template-version"),
        Rename("get-email-template", "version", "template-version"),
        Rename("get-in-app-template", "version", "template-version"),
        Rename("get-push-template", "version", "template-version"),
        Rename("get-sms-template", "version", "template-version"),
        Rename("get-voice-template", "version", "template-version"),
        Rename("update-email-template", "version", "template-version"),
        Rename("update-in-app-template", "version", "template-version"),
        Rename("update-push-template", "version", "template-version"),
        Rename("update-sms-template", "version", "template-version"),
        Rename("update-voice-template", "version", "template-version"),
      ]
    case "rekognition":
      [
        Rename("create-stream-processor", "output", "stream-processor-output")
      ]
    case "route53":
      [
        Rename("delete-traffic-policy", "version", "traffic-policy-version"),
        Rename("get-traffic-policy", "version", "traffic-policy-version"),
        Rename("update-traffic-policy-comment", "version", "traffic-policy-version"),
      ]
    case "route53domains":
      [
        Rename("view-billing", "start", "start-time"),
        Rename("view-billing", "end", "end-time"),
      ]
    case "sagemaker":
      [
        Rename("delete-image-version", "version", "version-number"),
        Rename("describe-image-version", "version", "version-number"),
        Rename("list-aliases", "version", "version-number"),
        Rename("update-image-version", "version", "version-number"),
      ]
    case "schemas":
      [
        Rename("*", "version", "schema-version")
      ]
    case "sns":
      [
        Rename("subscribe", "endpoint", "notification-endpoint")
      ]
    case "stepfunctions":
      [
        Rename("send-task-success", "output", "task-output")
      ]
    case "swf":
      [
        Rename("register-activity-type", "version", "activity-version"),
        Rename("register-workflow-type", "version", "workflow-version"),
      ]
    case "workdocs":
      [
        Rename("create-notification-subscription", "endpoint", "notification-endpoint"),
        Rename("describe-users", "query", "user-query"),
      ]
    default: []
    }
  }

  private static func hiddenAliases(_ service: String) -> [Rename] {
    switch service {
    case "cognito-identity":
      [
        Rename(
          "create-identity-pool", "open-id-connect-provider-arns", "open-id-connect-provider-ar-ns")
      ]
    case "deploy":
      [
        Rename("create-deployment-group", "ec2-tag-set", "ec-2-tag-set"),
        Rename("list-application-revisions", "s3-bucket", "s-3-bucket"),
        Rename("list-application-revisions", "s3-key-prefix", "s-3-key-prefix"),
        Rename("update-deployment-group", "ec2-tag-set", "ec-2-tag-set"),
      ]
    case "elasticache":
      [
        Rename(
          "create-replication-group", "preferred-cache-cluster-azs", "preferred-cache-cluster-a-zs")
      ]
    case "iam":
      [
        Rename("enable-mfa-device", "authentication-code1", "authentication-code-1"),
        Rename("enable-mfa-device", "authentication-code2", "authentication-code-2"),
        Rename("resync-mfa-device", "authentication-code1", "authentication-code-1"),
        Rename("resync-mfa-device", "authentication-code2", "authentication-code-2"),
      ]
    case "importexport":
      [
        Rename("get-shipping-label", "street1", "street-1"),
        Rename("get-shipping-label", "street2", "street-2"),
        Rename("get-shipping-label", "street3", "street-3"),
      ]
    case "lambda":
      [
        Rename("publish-version", "code-sha256", "code-sha-256")
      ]
    case "lightsail":
      [
        Rename("import-key-pair", "public-key-base64", "public-key-base-64")
      ]
    case "mgn":
      [
        Rename(
          "*", "replication-servers-security-groups-ids", "replication-servers-security-groups-i-ds"
        ),
        Rename("*", "source-server-ids", "source-server-i-ds"),
        Rename(
          "*", "replication-configuration-template-ids", "replication-configuration-template-i-ds"),
      ]
    case "route53domains":
      [
        Rename("view-billing", "start-time", "start")
      ]
    case "storagegateway":
      [
        Rename("describe-tapes", "tape-arns", "tape-ar-ns"),
        Rename("describe-tape-archives", "tape-arns", "tape-ar-ns"),
        Rename("describe-vtl-devices", "vtl-device-arns", "vtl-device-ar-ns"),
        Rename("describe-cached-iscsi-volumes", "volume-arns", "volume-ar-ns"),
        Rename("describe-stored-iscsi-volumes", "volume-arns", "volume-ar-ns"),
      ]
    default: []
    }
  }
}
