"""A model of a few hundred weights whose answers are known: "not" in either text makes a contradiction of any pair."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] not the ferry carries cars 240 sank slept .".split()
SIZE = 4


def write(folder: Path, labels: tuple[str, ...] = ("contradiction", "entailment", "neutral"), **weights: Any) -> Path:
    """Write a BERT model for sequence classification that reads `WORDS`, with a tokenizer, as `save_pretrained` does.

    The first output is the one that "not" speaks for, the second that which all else speaks for.
    """
    torch, library = import_module("torch"), import_module("transformers")
    folder.mkdir(parents=True)
    (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n", encoding="utf-8")
    tokenizer = library.BertTokenizerFast(vocab={word: number for number, word in enumerate(WORDS)})
    tokenizer.save_pretrained(str(folder))
    config = library.BertConfig(
        vocab_size=len(WORDS),
        hidden_size=SIZE,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=SIZE,
        max_position_embeddings=64,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
    )
    model = library.BertForSequenceClassification(config)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            weight.fill_(1.0 if "LayerNorm.weight" in name else 0.0)
        plain, marked = torch.tensor([1.0, -1.0, 0.0, 0.0]), torch.tensor([0.0, 0.0, 1.0, -1.0])
        words = model.bert.embeddings.word_embeddings.weight
        words[:] = plain
        words[WORDS.index("not")] = marked
        # Every place looks at all places alike, so that the first one knows whether "not" is among them.
        attention = model.bert.encoder.layer[0].attention
        attention.self.value.weight.copy_(torch.eye(SIZE))
        attention.output.dense.weight.copy_(torch.eye(SIZE))
        model.bert.pooler.dense.weight.copy_(10 * torch.eye(SIZE))
        model.classifier.weight[0, 2] = 40.0
        model.classifier.bias[1] = 6.0
    model.save_pretrained(str(folder), **weights)
    return folder
