// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import AWSCommands

@Suite struct OperationChangeTests {
  @Test func anEmailInParts() async throws {
    let run = try await TestCommand(
      "ses send-email --from a@x --to b@x c@x --subject Hi --html <p>",
      responses: ["<SendEmailResponse><MessageId>m</MessageId></SendEmailResponse>"])
    #expect(
      run.form == [
        "Action=SendEmail", "Destination.ToAddresses.member.1=b%40x",
        "Destination.ToAddresses.member.2=c%40x", "Message.Body.Html.Data=%3Cp%3E",
        "Message.Subject.Data=Hi", "Source=a%40x", "Version=2010-12-01",
      ])
    let mixed = try await TestCommand("ses send-email --from a@x --destination {} --cc b@x")
    #expect(
      mixed.errors.contains(
        "The key \"cc\" cannot be specified when one of the following keys are also specified: "
          + "destination"))
  }

  @Test func aDatum() async throws {
    let run = try await TestCommand(
      "cloudwatch put-metric-data --namespace N --metric-name M --value 2.5 "
        + "--dimensions A=1,B='x,y' --storage-resolution 60")
    #expect(
      run.bodies == [
        #"{"Namespace":"N","MetricData":[{"MetricName":"M","Value":2.5,"Dimensions":"#
          + #"[{"Name":"A","Value":"1"},{"Name":"B","Value":"x,y"}],"StorageResolution":60}]}"#
      ])
    let rest = try await TestCommand(
      "cloudwatch put-metric-data --namespace N --metric-data MetricName=M --unit Bytes")
    #expect(rest.status == 252)
    #expect(throws: (any Error).self) { try CommaPairs.parse("A=1,B", option: "--dimensions") }
    #expect(throws: (any Error).self) { try CommaPairs.parse("A='1", option: "--dimensions") }
  }

  @Test func pathsOfAnInvalidation() async throws {
    let run = try await TestCommand("cloudfront create-invalidation --distribution-id D --paths /a")
    #expect(run.targets == ["/2020-05-31/distribution/D/invalidation"])
    #expect(
      run.bodies.first?.contains(
        "<Paths><Quantity>1</Quantity><Items><Path>/a</Path></Items></Paths>") == true)
  }

  @Test func anotherRootObject() async throws {
    let config = """
      <DistributionConfig><CallerReference>c</CallerReference><Origins><Quantity>1</Quantity><Items>\
      <Origin><Id>o</Id><DomainName>d</DomainName></Origin></Items></Origins><DefaultCacheBehavior>\
      <TargetOriginId>o</TargetOriginId><ViewerProtocolPolicy>allow-all</ViewerProtocolPolicy>\
      </DefaultCacheBehavior><Comment>kept</Comment><Enabled>true</Enabled></DistributionConfig>
      """
    let run = try await TestCommand(
      "cloudfront update-distribution --id D --default-root-object index.html",
      responses: [config, "<Distribution/>"])
    #expect(run.targets.count == 2)
    #expect(run.bodies.last?.contains("<Comment>kept</Comment>") == true)
    #expect(
      run.bodies.last?.contains("<DefaultRootObject>index.html</DefaultRootObject>") == true)
  }

  @Test func fieldsOfAnIndex() async throws {
    let run = try await TestCommand(
      "cloudsearch define-index-field --domain-name dom --name f --type double-array"
        + " --default-value 1.5 --facet-enabled false")
    #expect(
      run.form.filter { $0.hasPrefix("IndexField") } == [
        "IndexField.DoubleArrayOptions.DefaultValue=1.5",
        "IndexField.DoubleArrayOptions.FacetEnabled=false", "IndexField.IndexFieldName=f",
        "IndexField.IndexFieldType=double-array",
      ])
  }

  @Test func revisions() async throws {
    let line = "deploy register-application-revision --application-name a "
    let run = try await TestCommand(line + "--s3-location bucket=b,key=k,bundleType=zip,eTag=e")
    #expect(
      run.bodies == [
        #"{"applicationName":"a","revision":{"revisionType":"S3","s3Location":"#
          + #"{"bucket":"b","key":"k","bundleType":"zip","eTag":"e"}}}"#
      ])
    let part = try await TestCommand(line + "--github-location repository=r")
    #expect(part.errors.contains("--github-location must specify repository and commitId."))
  }

  @Test func aRecordersGroup() async throws {
    let run = try await TestCommand(
      "configservice put-configuration-recorder --configuration-recorder name=n"
        + " --recording-group allSupported=true")
    #expect(
      run.bodies == [
        #"{"ConfigurationRecorder":{"name":"n","recordingGroup":{"allSupported":true}}}"#
      ])
  }

  @Test func clusters() async throws {
    let tags = try await TestCommand("emr add-tags --resource-id j-1 --tags a=b=c d")
    #expect(
      tags.bodies == [
        #"{"ResourceId":"j-1","Tags":[{"Key":"a","Value":"b=c"},{"Key":"d","Value":""}]}"#
      ])
    let failed = try await TestCommand("emr list-clusters --failed")
    #expect(failed.bodies == [#"{"ClusterStates":["TERMINATED_WITH_ERRORS"]}"#])
    let two = try await TestCommand("emr list-clusters --failed --active")
    #expect(two.errors.contains("only one of the cluster state filters"))
  }

  @Test func seedsGoToFiles() async throws {
    let folder = try TestFolder()
    let answer = """
      <CreateVirtualMFADeviceResponse><CreateVirtualMFADeviceResult><VirtualMFADevice>\
      <SerialNumber>s</SerialNumber><Base32StringSeed>c2VlZA==</Base32StringSeed>\
      <QRCodePNG>AQID</QRCodePNG></VirtualMFADevice></CreateVirtualMFADeviceResult>\
      </CreateVirtualMFADeviceResponse>
      """
    let line = "iam create-virtual-mfa-device --virtual-mfa-device-name d --outfile "
    let run = try await TestCommand(
      line + folder.path("seed") + " --bootstrap-method Base32StringSeed", responses: [answer])
    #expect(folder.bytes("seed") == Array("seed".utf8))
    #expect(!run.output.contains("c2VlZA==") && !run.output.contains("AQID"))
    let nowhere = try await TestCommand(line + "/no/folder/seed --bootstrap-method QRCodePNG")
    #expect(nowhere.errors.contains("Unable to write to file: /no/folder/seed"))
    #expect(nowhere.bodies.isEmpty)
  }

  @Test func keysGoToFiles() async throws {
    let folder = try TestFolder()
    _ = try await TestCommand(
      "iot create-keys-and-certificate --private-key-outfile " + folder.path("key"),
      responses: [#"{"certificatePem":"C","keyPair":{"PublicKey":"U","PrivateKey":"K"}}"#])
    #expect(folder.bytes("key") == Array("K".utf8))
  }

  @Test func halvesOfAnOperation() async throws {
    let run = try await TestCommand(
      "rds remove-option-from-option-group --option-group-name g --options A B",
      responses: ["<ModifyOptionGroupResponse/>"])
    #expect(
      run.form.filter { $0.hasPrefix("O") } == [
        "OptionGroupName=g", "OptionsToRemove.member.1=A",
        "OptionsToRemove.member.2=B",
      ])
    let whole = try await TestCommand("rds modify-option-group --option-group-name g")
    #expect(whole.status == 252)
  }

  @Test func binaryKeysContinueAScan() async throws {
    let run = try await TestCommand(
      "dynamodb scan --table-name t",
      responses: [#"{"Items":[],"LastEvaluatedKey":{"k":{"B":"AQID"}}}"#, #"{"Items":[]}"#])
    #expect(run.bodies.last == #"{"TableName":"t","ExclusiveStartKey":{"k":{"B":"AQID"}}}"#)
  }

  @Test func anOldTokenAsksForOnePage() async throws {
    let run = try await TestCommand(
      "kinesis list-streams --exclusive-start-stream-name s",
      responses: [#"{"StreamNames":["t"],"HasMoreStreams":true,"NextToken":"n"}"#])
    #expect(run.bodies.count == 1)
    #expect(run.output.contains("HasMoreStreams"))
  }

  @Test func documentsNeedAHost() async throws {
    let run = try await TestCommand("cloudsearchdomain search --search-query q")
    #expect(run.status == 252)
    #expect(run.errors.contains("--endpoint-url is required for cloudsearchdomain commands"))
  }

  @Test func adviceAboutRegions() async throws {
    let run = try await TestCommand(
      "s3api list-objects-v2 --bucket b",
      responses: [
        "<Error><Code>PermanentRedirect</Code><Message>Elsewhere.</Message>"
          + "<Endpoint>b.s3.eu-west-1.amazonaws.com</Endpoint></Error>"
      ], status: "400 Bad Request")
    #expect(run.errors.contains("Elsewhere: b.s3.eu-west-1.amazonaws.com\nYou can fix this issue"))
  }

  @Test(arguments: [
    ("sqs", "us-east-1", "queue.amazonaws.com"),
    ("sqs", "cn-north-1", "cn-north-1.queue.amazonaws.com.cn"), ("emr", "us-east-1", nil),
    ("emr", "eu-west-3", "eu-west-3.elasticmapreduce.amazonaws.com"),
    ("neptune", "us-east-1", "rds.amazonaws.com"), ("neptune", "us-east-2", nil),
    ("health", "sa-east-1", "health.us-east-1.amazonaws.com"), ("health", "mars-1", nil),
    ("ec2", "us-east-1", nil),
  ])
  func hostsOfVersion1(_ command: String, _ region: String, _ host: String?) {
    #expect(HostOverrides.host(of: command, in: region) == host)
  }
}
