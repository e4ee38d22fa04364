// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The options whose names differ from those of the models' members, because a global option has the
/// name or because the AWS CLI had another one first. Facts of the AWS CLI's `argrename` table.
enum OptionNames {
  /// Another name for an option.
  struct Name {
    /// The command; `*` for all of the service.
    let command: String
    let option: String
    let newName: String
    /// Whether the option keeps its own name, too, and no help shows this one: version 1's.
    let isSecond: Bool

    init(_ command: String, _ option: String, _ newName: String, isSecond: Bool = false) {
      self.command = command
      self.option = option
      self.newName = newName
      self.isSecond = isSecond
    }
  }

  /// The other names of a command's options.
  static func names(_ service: String, _ command: String) -> [Name] {
    names(of: service).filter { $0.command == "*" || $0.command == command }
  }

  private static func names(of service: String) -> [Name] {
    switch service {
    case "apigateway":
      [
        Name("create-rest-api", "version", "api-version")
      ]
    case "apigatewayv2":
      [
        Name("create-api", "version", "api-version"),
        Name("update-api", "version", "api-version"),
      ]
    case "clouddirectory":
      [
        Name("publish-schema", "version", "schema-version")
      ]
    case "cloudsearchdomain":
      [
        Name("search", "query", "search-query"),
        Name("suggest", "query", "suggest-query"),
      ]
    case "codepipeline":
      [
        Name("get-pipeline", "version", "pipeline-version"),
        Name("create-custom-action-type", "version", "action-version"),
        Name("delete-custom-action-type", "version", "action-version"),
        Name("get-action-type", "version", "action-version"),
      ]
    case "cognito-identity":
      [
        Name(
          "create-identity-pool", "open-id-connect-provider-arns", "open-id-connect-provider-ar-ns",
          isSecond: true)
      ]
    case "controltower":
      [
        Name("create-landing-zone", "version", "landing-zone-version"),
        Name("update-landing-zone", "version", "landing-zone-version"),
      ]
    case "datapipeline":
      [
        Name("*", "query", "objects-query"),
        Name("get-pipeline-definition", "version", "pipeline-version"),
      ]
    case "deploy":
      [
        Name("*", "s-3-location", "s3-location"),
        Name("*", "ec-2-tag-filters", "ec2-tag-filters"),
        Name("create-deployment-group", "ec2-tag-set", "ec-2-tag-set", isSecond: true),
        Name("list-application-revisions", "s3-bucket", "s-3-bucket", isSecond: true),
        Name("list-application-revisions", "s3-key-prefix", "s-3-key-prefix", isSecond: true),
        Name("update-deployment-group", "ec2-tag-set", "ec-2-tag-set", isSecond: true),
      ]
    case "ec2":
      [
        Name("create-image", "no-no-reboot", "reboot"),
        Name("*", "no-egress", "ingress"),
        Name("*", "no-disable-api-termination", "enable-api-termination"),
      ]
    case "ecs":
      [
        Name("*", "no-enable-execute-command", "disable-execute-command"),
        Name("execute-command", "no-interactive", "non-interactive"),
      ]
    case "eks":
      [
        Name("create-cluster", "version", "kubernetes-version"),
        Name("update-cluster-version", "version", "kubernetes-version"),
        Name("create-nodegroup", "version", "kubernetes-version"),
        Name("update-nodegroup-version", "version", "kubernetes-version"),
        Name("update-cluster-components-version", "version", "kubernetes-version"),
      ]
    case "elasticache":
      [
        Name(
          "create-replication-group", "preferred-cache-cluster-azs", "preferred-cache-cluster-a-zs",
          isSecond: true)
      ]
    case "emr":
      [
        Name("*", "job-flow-ids", "cluster-ids"),
        Name("*", "job-flow-id", "cluster-id"),
      ]
    case "gamelift":
      [
        Name("create-build", "version", "build-version"),
        Name("update-build", "version", "build-version"),
        Name("create-script", "version", "script-version"),
        Name("update-script", "version", "script-version"),
      ]
    case "glue":
      [
        Name("get-unfiltered-partition-metadata", "region", "resource-region"),
        Name("get-unfiltered-partitions-metadata", "region", "resource-region"),
        Name("get-unfiltered-table-metadata", "region", "resource-region"),
      ]
    case "iam":
      [
        Name("enable-mfa-device", "authentication-code1", "authentication-code-1", isSecond: true),
        Name("enable-mfa-device", "authentication-code2", "authentication-code-2", isSecond: true),
        Name("resync-mfa-device", "authentication-code1", "authentication-code-1", isSecond: true),
        Name("resync-mfa-device", "authentication-code2", "authentication-code-2", isSecond: true),
      ]
    case "importexport":
      [
        Name("get-shipping-label", "street1", "street-1", isSecond: true),
        Name("get-shipping-label", "street2", "street-2", isSecond: true),
        Name("get-shipping-label", "street3", "street-3", isSecond: true),
      ]
    case "iotwireless":
      [
        Name("*", "lo-ra-wan", "lorawan")
      ]
    case "kinesisanalytics":
      [
        Name("add-application-output", "output", "application-output")
      ]
    case "kinesisanalyticsv2":
      [
        Name("add-application-output", "output", "application-output")
      ]
    case "lambda":
      [
        Name("publish-version", "code-sha256", "code-sha-256", isSecond: true)
      ]
    case "lex-models":
      [
        Name("delete-bot", "version", "bot-version"),
        Name("delete-intent", "version", "intent-version"),
        Name("delete-slot-type", "version", "slot-type-version"),
        Name("get-intent", "version", "intent-version"),
        Name("get-slot-type", "version", "slot-type-version"),
        Name("delete-bot-version", "version", "bot-version"),
        Name("delete-intent-version", "version", "intent-version"),
        Name("delete-slot-type-version", "version", "slot-type-version"),
        Name("get-export", "version", "resource-version"),
      ]
    case "license-manager":
      [
        Name("get-grant", "version", "grant-version"),
        Name("delete-grant", "version", "grant-version"),
        Name("get-license", "version", "license-version"),
      ]
    case "lightsail":
      [
        Name("import-key-pair", "public-key-base64", "public-key-base-64", isSecond: true)
      ]
    case "mgn":
      [
        Name(
          "*", "replication-servers-security-groups-ids",
          "replication-servers-security-groups-i-ds", isSecond: true),
        Name("*", "source-server-ids", "source-server-i-ds", isSecond: true),
        Name(
          "*", "replication-configuration-template-ids", "replication-configuration-template-i-ds",
          isSecond: true),
      ]
    case "mturk":
      [
        Name("list-qualification-types", "query", "types-query")
      ]
    case "pinpoint":
      [
        Name("get-campaign-version", "version", "campaign-version"),
        Name("get-segment-version", "version", "segment-version"),
        Name("delete-email-template", "version", "template-version"),
        Name("delete-in-app-template", "version", "template-version"),
        Name("delete-push-template", "version", "template-version"),
        Name("delete-sms-template", "version", "template-version"),
        Name("delete-voice-template", "version", "template-version"),
        Name("get-email-template", "version", "template-version"),
        Name("get-in-app-template", "version", "template-version"),
        Name("get-push-template", "version", "template-version"),
        Name("get-sms-template", "version", "template-version"),
        Name("get-voice-template", "version", "template-version"),
        Name("update-email-template", "version", "template-version"),
        Name("update-in-app-template", "version", "template-version"),
        Name("update-push-template", "version", "template-version"),
        Name("update-sms-template", "version", "template-version"),
        Name("update-voice-template", "version", "template-version"),
      ]
    case "rekognition":
      [
        Name("create-stream-processor", "output", "stream-processor-output")
      ]
    case "route53":
      [
        Name("delete-traffic-policy", "version", "traffic-policy-version"),
        Name("get-traffic-policy", "version", "traffic-policy-version"),
        Name("update-traffic-policy-comment", "version", "traffic-policy-version"),
      ]
    case "route53domains":
      [
        Name("view-billing", "start", "start-time"),
        Name("view-billing", "end", "end-time"),
        Name("view-billing", "start-time", "start", isSecond: true),
      ]
    case "sagemaker":
      [
        Name("delete-image-version", "version", "version-number"),
        Name("describe-image-version", "version", "version-number"),
        Name("list-aliases", "version", "version-number"),
        Name("update-image-version", "version", "version-number"),
      ]
    case "schemas":
      [
        Name("*", "version", "schema-version")
      ]
    case "sns":
      [
        Name("subscribe", "endpoint", "notification-endpoint")
      ]
    case "stepfunctions":
      [
        Name("send-task-success", "output", "task-output")
      ]
    case "storagegateway":
      [
        Name("describe-tapes", "tape-arns", "tape-ar-ns", isSecond: true),
        Name("describe-tape-archives", "tape-arns", "tape-ar-ns", isSecond: true),
        Name("describe-vtl-devices", "vtl-device-arns", "vtl-device-ar-ns", isSecond: true),
        Name("describe-cached-iscsi-volumes", "volume-arns", "volume-ar-ns", isSecond: true),
        Name("describe-stored-iscsi-volumes", "volume-arns", "volume-ar-ns", isSecond: true),
      ]
    case "swf":
      [
        Name("register-activity-type", "version", "activity-version"),
        Name("register-workflow-type", "version", "workflow-version"),
      ]
    case "workdocs":
      [
        Name("create-notification-subscription", "endpoint", "notification-endpoint"),
        Name("describe-users", "query", "user-query"),
      ]
    default: []
    }
  }
}
